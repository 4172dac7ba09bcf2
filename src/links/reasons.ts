import type { Text } from '../model/text.ts';
import type { UncheckedReason } from './outcome.ts';

/** Why an address could not be checked, as the end of a sentence. */
export const REASONS: Readonly<Record<UncheckedReason, Text>> = {
  busy: {
    en: 'the server wants to be left alone for a while',
    nl: 'de server wil een tijdje met rust gelaten worden',
    fr: "le serveur demande qu'on le laisse tranquille un moment",
  },
  certificate: {
    en: 'no secure connection with the server could be made',
    nl: 'er kwam geen veilige verbinding met de server tot stand',
    fr: "aucune connexion sécurisée avec le serveur n'a pu être établie",
  },
  connection: {
    en: 'the connection to the server failed',
    nl: 'de verbinding met de server mislukte',
    fr: 'la connexion avec le serveur a échoué',
  },
  cookies: {
    en: 'without cookies it redirects in a circle',
    nl: 'zonder cookies verwijst het in een kring door',
    fr: 'sans cookies, elle tourne en rond',
  },
  login: {
    en: 'the server keeps programs out, or asks for a password (it answers {status})',
    nl: "de server laat geen programma's toe, of vraagt een wachtwoord (hij antwoordt {status})",
    fr: 'le serveur refuse les programmes, ou demande un mot de passe (il répond {status})',
  },
  redirects: {
    en: 'it redirects too many times',
    nl: 'het verwijst te vaak door',
    fr: 'elle redirige trop de fois',
  },
  robots: {
    en: 'the server does not want programs to ask for it (robots.txt)',
    nl: "de server wil niet dat programma's ernaar vragen (robots.txt)",
    fr: 'le serveur ne veut pas que des programmes la demandent (robots.txt)',
  },
  server: {
    en: 'the server is in trouble (it answers {status})',
    nl: 'de server heeft problemen (hij antwoordt {status})',
    fr: 'le serveur a des problèmes (il répond {status})',
  },
  status: {
    en: 'the server answers {status}',
    nl: 'de server antwoordt {status}',
    fr: 'le serveur répond {status}',
  },
  time: {
    en: 'the server did not answer in time',
    nl: 'de server antwoordde niet op tijd',
    fr: "le serveur n'a pas répondu à temps",
  },
};

import { NEAREST_HELP } from './nearest.ts';
import type { Message } from './problem.ts';

/** What can be said of a content file and its place, before anything that it says is looked at. */
export const ENTRY_MESSAGES = {
  noLocale: {
    message: {
      en: 'This file is in no language: "{segment}" is not one of the site\'s languages, so nobody would see it.',
      nl: 'Dit bestand staat in geen enkele taal: "{segment}" is geen taal van de site, dus niemand zou het zien.',
      fr: 'Ce fichier n\'est dans aucune langue : "{segment}" n\'est pas une langue du site, donc personne ne le verrait.',
    },
    help: {
      en: 'Move it to <language>/<topic>/<name>.md. Languages: {locales}.',
      nl: 'Verplaats het naar <taal>/<onderwerp>/<naam>.md. Talen: {locales}.',
      fr: 'Déplacez-le vers <langue>/<sujet>/<nom>.md. Langues : {locales}.',
    },
  },
  noOlderVersion: {
    message: {
      en: 'There is no older version "{segment}" in site.yml, so nobody would see this file.',
      nl: 'In site.yml staat geen oudere versie "{segment}", dus niemand zou dit bestand zien.',
      fr: 'Il n\'y a pas de version antérieure "{segment}" dans site.yml, donc personne ne verrait ce fichier.',
    },
    help: NEAREST_HELP,
  },
  noTopic: {
    message: {
      en: 'There is no topic "{segment}" in site.yml, so nobody would see this file.',
      nl: 'In site.yml staat geen onderwerp "{segment}", dus niemand zou dit bestand zien.',
      fr: 'Il n\'y a pas de sujet "{segment}" dans site.yml, donc personne ne verrait ce fichier.',
    },
    help: NEAREST_HELP,
  },
  badName: {
    message: {
      en: '"{segment}" cannot be part of an address.',
      nl: '"{segment}" kan geen deel van een adres zijn.',
      fr: '"{segment}" ne peut pas faire partie d\'une adresse.',
    },
    help: {
      en: 'Rename the file: small letters, digits and hyphens, as in new-phone.md.',
      nl: 'Hernoem het bestand: kleine letters, cijfers en koppeltekens, zoals in new-phone.md.',
      fr: "Renommez le fichier : minuscules, chiffres et traits d'union, comme dans new-phone.md.",
    },
  },
  badDepth: {
    message: {
      en: 'This file is not in a topic folder, so it would have no address.',
      nl: 'Dit bestand staat niet in de map van een onderwerp, dus het zou geen adres hebben.',
      fr: "Ce fichier n'est pas dans le dossier d'un sujet, donc il n'aurait pas d'adresse.",
    },
    help: {
      en: 'Move it to <language>/<topic>/<name>.md.',
      nl: 'Verplaats het naar <taal>/<onderwerp>/<naam>.md.',
      fr: 'Déplacez-le vers <langue>/<sujet>/<nom>.md.',
    },
  },
  twin: {
    message: {
      en: 'This file and {twin} would have the same address, so readers could reach only one of them.',
      nl: 'Dit bestand en {twin} zouden hetzelfde adres hebben, dus lezers zouden er maar een kunnen bereiken.',
      fr: "Ce fichier et {twin} auraient la même adresse, donc on n'en atteindrait qu'un seul.",
    },
    help: {
      en: 'Rename or delete one of the two. Names use small letters, digits and hyphens.',
      nl: 'Hernoem of verwijder een van de twee. Namen bestaan uit kleine letters, cijfers en koppeltekens.',
      fr: "Renommez ou supprimez l'un des deux. Les noms se composent de minuscules, de chiffres et de traits d'union.",
    },
  },
  encoding: {
    message: {
      en: 'This file is not saved as UTF-8: readers would see broken letters from here on.',
      nl: 'Dit bestand is niet als UTF-8 bewaard: lezers zouden vanaf hier kapotte letters zien.',
      fr: "Ce fichier n'est pas enregistré en UTF-8 : à partir d'ici, on verrait des lettres abîmées.",
    },
    help: {
      en: 'Open it in your editor and save it again with the encoding UTF-8.',
      nl: 'Open het in je editor en bewaar het opnieuw met de codering UTF-8.',
      fr: "Ouvrez-le dans votre éditeur et enregistrez-le à nouveau avec l'encodage UTF-8.",
    },
  },
  empty: {
    message: {
      en: 'This file is empty, so its page would be blank.',
      nl: 'Dit bestand is leeg, dus de pagina zou leeg zijn.',
      fr: 'Ce fichier est vide, donc sa page serait blanche.',
    },
    help: {
      en: 'Write the question and its answer, or delete the file.',
      nl: 'Schrijf de vraag en het antwoord, of verwijder het bestand.',
      fr: 'Écrivez la question et sa réponse, ou supprimez le fichier.',
    },
  },
  noSettings: {
    message: {
      en: 'This file does not begin with its settings (title, description, reviewed) between two lines of ---.',
      nl: 'Dit bestand begint niet met zijn instellingen (title, description, reviewed) tussen twee regels met ---.',
      fr: 'Ce fichier ne commence pas par ses réglages (title, description, reviewed) entre deux lignes de ---.',
    },
    help: {
      en: 'Begin the file with ---, a line "title: …", a line "description: …", a line "reviewed: …" and ---.',
      nl: 'Begin het bestand met ---, een regel "title: …", een regel "description: …", een regel "reviewed: …" en ---.',
      fr: 'Commencez le fichier par ---, une ligne "title: …", une ligne "description: …", une ligne "reviewed: …" et ---.',
    },
  },
  noAccount: {
    message: {
      en: 'There is no account "{id}" in site.yml.',
      nl: 'In site.yml staat geen account "{id}".',
      fr: 'Il n\'y a pas de compte "{id}" dans site.yml.',
    },
    help: NEAREST_HELP,
  },
  noAudience: {
    message: {
      en: 'There is no audience "{id}" in site.yml.',
      nl: 'In site.yml staat geen doelgroep "{id}".',
      fr: 'Il n\'y a pas de public "{id}" dans site.yml.',
    },
    help: NEAREST_HELP,
  },
  noVersion: {
    message: {
      en: 'There is no version "{id}" in site.yml.',
      nl: 'In site.yml staat geen versie "{id}".',
      fr: 'Il n\'y a pas de version "{id}" dans site.yml.',
    },
    help: NEAREST_HELP,
  },
} as const satisfies Record<string, Message>;

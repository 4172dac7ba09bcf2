import type { Message } from './problem.ts';
import { SITE_MESSAGES } from './site-messages.ts';

/** What can be said of a file in `guides/` beyond the shape of its settings. */
export const GUIDE_MESSAGES = {
  missingText: SITE_MESSAGES.missingText,
  unknownLocale: SITE_MESSAGES.unknownLocale,
  fileName: {
    message: {
      en: 'The name of this file cannot be an address, so nobody would ever see the guide.',
      nl: 'De naam van dit bestand kan geen adres zijn, dus niemand zou de wegwijzer ooit zien.',
      fr: 'Le nom de ce fichier ne peut pas être une adresse, donc personne ne verrait jamais ce guide.',
    },
    help: {
      en: 'Put it directly into "guides", under a name of small letters, digits and hyphens that ends in .yml: guides/sign-in.yml',
      nl: 'Zet het rechtstreeks in "guides", met een naam van kleine letters, cijfers en koppeltekens die eindigt op .yml: guides/sign-in.yml',
      fr: 'Mettez-le directement dans "guides", sous un nom en minuscules, chiffres et traits d\'union qui se termine par .yml : guides/sign-in.yml',
    },
  },
  repeatedId: {
    message: {
      en: 'Another question of this guide is already called "{id}", so one page would replace the other.',
      nl: 'Er heet al een vraag van deze wegwijzer "{id}", dus de ene pagina zou de andere vervangen.',
      fr: 'Une autre question de ce guide s\'appelle déjà "{id}", donc une page remplacerait l\'autre.',
    },
    help: {
      en: 'Give it an id of its own.',
      nl: 'Geef ze een eigen id.',
      fr: 'Donnez-lui son propre identifiant.',
    },
  },
  reservedId: {
    message: {
      en: 'The id "{id}" is already the address of the page with all questions.',
      nl: 'De id "{id}" is al het adres van de pagina met alle vragen.',
      fr: 'L\'identifiant "{id}" est déjà l\'adresse de la page avec toutes les questions.',
    },
    help: {
      en: 'Give it another id.',
      nl: 'Geef ze een andere id.',
      fr: 'Donnez-lui un autre identifiant.',
    },
  },
  noTarget: {
    message: {
      en: 'This choice leads nowhere.',
      nl: 'Deze keuze leidt nergens heen.',
      fr: 'Ce choix ne mène nulle part.',
    },
    help: {
      en: 'Add "question:" with the id of another question of this guide, or "answer:" with an answer: topic/name',
      nl: 'Voeg "question:" toe met de id van een andere vraag van deze wegwijzer, of "answer:" met een antwoord: onderwerp/naam',
      fr: 'Ajoutez "question:" avec l\'identifiant d\'une autre question de ce guide, ou "answer:" avec une réponse : sujet/nom',
    },
  },
  twoTargets: {
    message: {
      en: 'This choice leads to a question and to an answer as well, so one of the two would be left out.',
      nl: 'Deze keuze leidt naar een vraag en ook naar een antwoord, dus een van de twee zou wegvallen.',
      fr: "Ce choix mène à une question et aussi à une réponse, donc l'une des deux serait ignorée.",
    },
    help: {
      en: 'Keep "question:" or "answer:".',
      nl: 'Hou "question:" of "answer:".',
      fr: 'Gardez "question:" ou "answer:".',
    },
  },
} as const satisfies Record<string, Message>;

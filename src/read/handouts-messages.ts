import { NEAREST_HELP } from './nearest.ts';
import type { Message } from './problem.ts';
import { SITE_MESSAGES } from './site-messages.ts';

/** What can be said of `handouts.yml` beyond the shape of its settings. */
export const HANDOUTS_MESSAGES = {
  missingText: SITE_MESSAGES.missingText,
  unknownLocale: SITE_MESSAGES.unknownLocale,
  repeatedId: {
    message: {
      en: 'Another handout is already called "{id}", so one file would replace the other.',
      nl: 'Er heet al een hand-out "{id}", dus het ene bestand zou het andere vervangen.',
      fr: 'Une autre fiche s\'appelle déjà "{id}", donc un fichier remplacerait l\'autre.',
    },
    help: {
      en: 'Give it an id of its own.',
      nl: 'Geef ze een eigen id.',
      fr: 'Donnez-lui son propre identifiant.',
    },
  },
  formatInId: {
    message: {
      en: 'The id "{id}" ends like the files of the format "{format}", so its file could replace that of another handout.',
      nl: 'De id "{id}" eindigt zoals de bestanden in het formaat "{format}", dus het bestand zou dat van een andere hand-out kunnen vervangen.',
      fr: 'L\'identifiant "{id}" se termine comme les fichiers au format "{format}", donc son fichier pourrait remplacer celui d\'une autre fiche.',
    },
    help: {
      en: 'Take the ending away. Which formats are printed, "formats" says.',
      nl: 'Haal dat einde weg. Welke formaten er gedrukt worden, zegt "formats".',
      fr: 'Retirez cette fin. C\'est "formats" qui dit quels formats sont imprimés.',
    },
  },
  noTitle: {
    message: {
      en: 'The handout "{id}" can hold several answers, but has no title to print on top.',
      nl: 'De hand-out "{id}" kan meer dan één antwoord bevatten, maar heeft geen titel om bovenaan te drukken.',
      fr: 'La fiche "{id}" peut contenir plusieurs réponses, mais n\'a pas de titre à imprimer en haut.',
    },
    help: {
      en: 'Add "title:" with a text in every language. Only a handout with one answer takes the question for a title.',
      nl: 'Voeg "title:" toe, met een tekst in elke taal. Alleen een hand-out met één antwoord krijgt de vraag als titel.',
      fr: 'Ajoutez "title:" avec un texte dans chaque langue. Seule une fiche à une réponse prend la question comme titre.',
    },
  },
  noChoice: {
    message: {
      en: 'The handout "{id}" does not say which answers it holds.',
      nl: 'De hand-out "{id}" zegt niet welke antwoorden erin staan.',
      fr: 'La fiche "{id}" ne dit pas quelles réponses elle contient.',
    },
    help: {
      en: 'Add "entries: [topic/name]", or "topic:", "account:" or "audience:".',
      nl: 'Voeg "entries: [onderwerp/naam]" toe, of "topic:", "account:" of "audience:".',
      fr: 'Ajoutez "entries: [sujet/nom]", ou "topic:", "account:" ou "audience:".',
    },
  },
  twoChoices: {
    message: {
      en: 'The handout "{id}" names its answers in "entries" and chooses them by "{filter}" as well, so one of the two would be left out.',
      nl: 'De hand-out "{id}" noemt de antwoorden in "entries" en kiest ze ook met "{filter}", dus een van de twee zou wegvallen.',
      fr: 'La fiche "{id}" nomme ses réponses dans "entries" et les choisit aussi par "{filter}", donc l\'un des deux serait ignoré.',
    },
    help: {
      en: 'Keep one of the two. In "entries", every answer can be named, in any order.',
      nl: 'Hou een van de twee. In "entries" kan je elk antwoord noemen, in elke volgorde.',
      fr: 'Gardez l\'un des deux. Dans "entries", vous pouvez nommer chaque réponse, dans l\'ordre voulu.',
    },
  },
  noEntry: {
    message: {
      en: 'There is no answer "{id}", so the handout would lack it.',
      nl: 'Er is geen antwoord "{id}", dus de hand-out zou het missen.',
      fr: 'Il n\'y a pas de réponse "{id}", donc elle manquerait sur la fiche.',
    },
    help: NEAREST_HELP,
  },
  twice: {
    message: {
      en: 'The answer "{id}" is already on this handout, so it would be printed twice.',
      nl: 'Het antwoord "{id}" staat al op deze hand-out, dus het zou twee keer gedrukt worden.',
      fr: 'La réponse "{id}" est déjà sur cette fiche, donc elle serait imprimée deux fois.',
    },
    help: { en: 'Delete one of the two.', nl: 'Schrap een van de twee.', fr: "Supprimez l'une des deux." },
  },
  noFilter: {
    message: {
      en: 'There is no {filter} "{id}" in site.yml.',
      nl: 'In site.yml staat geen {filter} "{id}".',
      fr: 'Il n\'y a pas de {filter} "{id}" dans site.yml.',
    },
    help: NEAREST_HELP,
  },
  nothing: {
    message: {
      en: 'No answer fits the handout "{id}", so the sheet would be empty.',
      nl: 'Geen enkel antwoord past bij de hand-out "{id}", dus het blad zou leeg zijn.',
      fr: 'Aucune réponse ne correspond à la fiche "{id}", donc la feuille serait vide.',
    },
    help: {
      en: 'Ask for less, or delete the handout.',
      nl: 'Vraag minder, of schrap de hand-out.',
      fr: 'Demandez moins, ou supprimez la fiche.',
    },
  },
} as const satisfies Record<string, Message>;

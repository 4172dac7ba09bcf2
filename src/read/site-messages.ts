import type { Message } from './problem.ts';

/** What can be said of `site.yml` beyond the shape of its settings. */
export const SITE_MESSAGES = {
  noSite: {
    message: {
      en: 'There is no site.yml, so there is no site to build.',
      nl: 'Er is geen site.yml, dus er is geen site om te bouwen.',
      fr: "Il n'y a pas de site.yml, donc pas de site à construire.",
    },
    help: {
      en: 'Put a site.yml with the name, languages, versions and topics of the site at the top of the content folder.',
      nl: 'Zet bovenaan in de map met inhoud een site.yml met de naam, talen, versies en onderwerpen van de site.',
      fr: 'Mettez en haut du dossier de contenu un site.yml avec le nom, les langues, les versions et les sujets du site.',
    },
  },
  unknownDefault: {
    message: {
      en: '"defaultLocale" is "{id}", which is not one of the site\'s languages.',
      nl: '"defaultLocale" is "{id}", en dat is geen taal van de site.',
      fr: '"defaultLocale" est "{id}", qui n\'est pas une langue du site.',
    },
    help: { en: 'Use one of: {ids}.', nl: 'Kies een van: {ids}.', fr: 'Choisissez parmi : {ids}.' },
  },
  repeatedId: {
    message: {
      en: 'The id "{id}" is already used in "{list}".',
      nl: 'De id "{id}" is al gebruikt in "{list}".',
      fr: 'L\'identifiant "{id}" est déjà utilisé dans "{list}".',
    },
    help: {
      en: 'Give it an id of its own.',
      nl: 'Geef het een eigen id.',
      fr: 'Donnez-lui son propre identifiant.',
    },
  },
  reservedId: {
    message: {
      en: 'The id "{id}" is already the address of another page.',
      nl: 'De id "{id}" is al het adres van een andere pagina.',
      fr: "L'identifiant \"{id}\" est déjà l'adresse d'une autre page.",
    },
    help: {
      en: 'Give it an id of its own.',
      nl: 'Geef het een eigen id.',
      fr: 'Donnez-lui son propre identifiant.',
    },
  },
  missingText: {
    message: {
      en: '"{path}" has no text in {language}.',
      nl: '"{path}" heeft geen tekst in de taal {language}.',
      fr: '"{path}" n\'a pas de texte dans la langue {language}.',
    },
    help: {
      en: 'Add a line "{id}: …" under it.',
      nl: 'Voeg eronder een regel "{id}: …" toe.',
      fr: 'Ajoutez en dessous une ligne "{id}: …".',
    },
  },
  unknownLocale: {
    message: {
      en: '"{path}" has a text in "{id}", which is not one of the site\'s languages.',
      nl: '"{path}" heeft een tekst in "{id}", en dat is geen taal van de site.',
      fr: '"{path}" a un texte en "{id}", qui n\'est pas une langue du site.',
    },
    help: { en: 'Use: {ids}.', nl: 'Gebruik: {ids}.', fr: 'Utilisez : {ids}.' },
  },
  gapBefore: {
    message: {
      en: 'Version "{id}" ends on {until}, but "{next}" begins on {from}.',
      nl: 'Versie "{id}" eindigt op {until}, maar "{next}" begint op {from}.',
      fr: 'La version "{id}" finit le {until}, mais "{next}" commence le {from}.',
    },
    help: {
      en: 'Write "until: {expected}", the day before.',
      nl: 'Schrijf "until: {expected}", de dag ervoor.',
      fr: 'Écrivez "until: {expected}", le jour d\'avant.',
    },
  },
  noFrom: {
    message: {
      en: 'Version "{id}" ends on {until}, but "{next}" begins on no day.',
      nl: 'Versie "{id}" eindigt op {until}, maar "{next}" heeft geen begindag.',
      fr: 'La version "{id}" finit le {until}, mais "{next}" n\'a pas de premier jour.',
    },
    help: {
      en: 'Give "{next}" a "from" day.',
      nl: 'Geef "{next}" een dag bij "from".',
      fr: 'Donnez à "{next}" un jour "from".',
    },
  },
  noUntil: {
    message: {
      en: 'Version "{id}" ends on no day, but "{next}" begins on {from}.',
      nl: 'Versie "{id}" heeft geen einddag, maar "{next}" begint op {from}.',
      fr: 'La version "{id}" n\'a pas de dernier jour, mais "{next}" commence le {from}.',
    },
    help: {
      en: 'Write "until: {expected}", the day before.',
      nl: 'Schrijf "until: {expected}", de dag ervoor.',
      fr: 'Écrivez "until: {expected}", le jour d\'avant.',
    },
  },
  lastEnds: {
    message: {
      en: 'Version "{id}" is the last one, so it holds today, but it ends on {until}.',
      nl: 'Versie "{id}" is de laatste en geldt dus vandaag, maar ze eindigt op {until}.',
      fr: 'La version "{id}" est la dernière et vaut donc aujourd\'hui, mais elle finit le {until}.',
    },
    help: {
      en: 'Delete its "until", or add the version that follows.',
      nl: 'Schrap haar "until", of voeg de versie toe die volgt.',
      fr: 'Supprimez son "until", ou ajoutez la version qui suit.',
    },
  },
  formerTopic: {
    message: {
      en: 'The former name "{id}" is taken by another page, so it does not lead here.',
      nl: 'De vroegere naam "{id}" is van een andere pagina, dus hij leidt niet hierheen.',
      fr: 'L\'ancien nom "{id}" est celui d\'une autre page, donc il ne mène pas ici.',
    },
    help: {
      en: 'Take it out of formerly:.',
      nl: 'Haal hem uit formerly:.',
      fr: 'Retirez-le de formerly:.',
    },
  },
  endWithoutNotice: {
    message: {
      en: 'Version {id} says until when its notice holds, but has no notice: visitors see nothing.',
      nl: 'Versie {id} zegt tot wanneer de mededeling geldt, maar heeft er geen: bezoekers zien niets.',
      fr: "La version {id} dit jusqu'à quand son avis est valable, mais n'en a pas : les visiteurs ne voient rien.",
    },
    help: {
      en: 'Write the notice under "notice:", in each language, or delete "noticeUntil".',
      nl: 'Zet de mededeling onder "notice:", in elke taal, of verwijder "noticeUntil".',
      fr: 'Écrivez l\'avis sous "notice:", dans chaque langue, ou supprimez "noticeUntil".',
    },
  },
  endOfOlderNotice: {
    message: {
      en: 'Version {id} is an older one: its pages keep their notice, whatever the day.',
      nl: "Versie {id} is een oudere versie: op die pagina's blijft de mededeling staan, wat de datum ook is.",
      fr: 'La version {id} est ancienne : ses pages gardent leur avis, quelle que soit la date.',
    },
    help: {
      en: 'Delete "noticeUntil" there.',
      nl: 'Verwijder "noticeUntil" daar.',
      fr: 'Supprimez-y "noticeUntil".',
    },
  },
  fullWithGaps: {
    message: {
      en: 'The accessibility statement says that everything works, and then what does not.',
      nl: 'De toegankelijkheidsverklaring zegt dat alles werkt, en daarna wat niet werkt.',
      fr: "La déclaration d'accessibilité dit que tout fonctionne, puis ce qui ne fonctionne pas.",
    },
    help: {
      en: 'Write "status: partial", or take out the gaps.',
      nl: 'Schrijf "status: partial", of haal de gaps weg.',
      fr: 'Écrivez "status: partial", ou retirez les gaps.',
    },
  },
  partialWithoutGaps: {
    message: {
      en: 'The accessibility statement has the status "{status}", but readers are not told what does not work for them.',
      nl: 'De toegankelijkheidsverklaring heeft de status "{status}", maar lezers krijgen niet te horen wat voor hen niet werkt.',
      fr: 'La déclaration d\'accessibilité a le statut "{status}", mais les lecteurs n\'apprennent pas ce qui ne fonctionne pas pour eux.',
    },
    help: {
      en: 'List what does not work under "gaps:", a text in each language for each.',
      nl: 'Zet onder "gaps:" wat niet werkt, telkens met een tekst in elke taal.',
      fr: 'Énumérez sous "gaps:" ce qui ne fonctionne pas, chaque fois avec un texte dans chaque langue.',
    },
  },
} as const satisfies Record<string, Message>;

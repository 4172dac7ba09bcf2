import type { Text } from '../model/text.ts';
import { NEAREST_HELP } from './nearest.ts';
import type { Message } from './problem.ts';

const CHANGE: Text = { en: 'Change the value.', nl: 'Verander de waarde.', fr: 'Changez la valeur.' };
const WRONG_KIND: Text = {
  en: '"{name}" is {found}; it should be {expected}.',
  nl: '"{name}" is {found}; het moet {expected} zijn.',
  fr: '"{name}" est {found} ; il faut {expected}.',
};

/** What can be said of settings, in `site.yml` and at the top of an answer. */
export const YAML_MESSAGES = {
  twice: {
    message: {
      en: 'This setting is made twice.',
      nl: 'Deze instelling staat er twee keer.',
      fr: 'Ce réglage est écrit deux fois.',
    },
    help: { en: 'Delete one of the two.', nl: 'Schrap een van de twee.', fr: "Supprimez l'un des deux." },
  },
  unreadable: {
    message: {
      en: 'The settings cannot be read from here on.',
      nl: 'De instellingen zijn vanaf hier niet te lezen.',
      fr: "Les réglages ne peuvent pas être lus à partir d'ici.",
    },
    help: {
      en: 'Look at this line and the one before it: text with a colon, a # or a quotation mark in it needs quotes round it (title: "Lost: what now?"), every [ needs its ], and lists need the same indentation on every line.',
      nl: 'Bekijk deze regel en die ervoor: rond tekst met een dubbelepunt, een # of een aanhalingsteken horen aanhalingstekens (title: "Kwijt: wat nu?"), bij elke [ hoort een ], en in een lijst springt elke regel even ver in.',
      fr: 'Regardez cette ligne et celle d\'avant : un texte avec un deux-points, un # ou un guillemet se met entre guillemets (title: "Perdu : que faire ?"), chaque [ a son ], et toutes les lignes d\'une liste ont le même retrait.',
    },
  },
  unknownKey: {
    message: {
      en: 'There is no setting "{key}".',
      nl: 'Er is geen instelling "{key}".',
      fr: 'Il n\'y a pas de réglage "{key}".',
    },
    help: NEAREST_HELP,
  },
  missing: {
    message: { en: '"{name}" is missing.', nl: '"{name}" ontbreekt.', fr: '"{name}" manque.' },
    help: {
      en: 'Add a line "{key}: …".',
      nl: 'Voeg een regel "{key}: …" toe.',
      fr: 'Ajoutez une ligne "{key}: …".',
    },
  },
  empty: {
    message: { en: '"{name}" is empty.', nl: '"{name}" is leeg.', fr: '"{name}" est vide.' },
    help: {
      en: 'Write something after "{key}:".',
      nl: 'Schrijf iets na "{key}:".',
      fr: 'Écrivez quelque chose après "{key}:".',
    },
  },
  wrongKind: { message: WRONG_KIND, help: CHANGE },
  wantsList: {
    message: WRONG_KIND,
    help: {
      en: 'Write it in brackets: {key}: [{value}].',
      nl: 'Zet het tussen haakjes: {key}: [{value}].',
      fr: 'Mettez-le entre crochets : {key}: [{value}].',
    },
  },
  unexpected: {
    message: {
      en: '"{name}" says {value}; it {expected}.',
      nl: '"{name}" zegt {value}; dat {expected}.',
      fr: '"{name}" dit {value} ; cela {expected}.',
    },
    help: CHANGE,
  },
} as const satisfies Record<string, Message>;

/** Kinds of value by the name that the schema has for them, as they read after "is". */
export const KINDS: Readonly<Record<string, Text>> = {
  array: { en: 'a list', nl: 'een lijst', fr: 'une liste' },
  object: { en: 'a group of settings', nl: 'een groep instellingen', fr: 'un groupe de réglages' },
  record: { en: 'one text for each language', nl: 'één tekst per taal', fr: 'un texte par langue' },
  string: { en: 'text', nl: 'tekst', fr: 'du texte' },
  number: { en: 'a number', nl: 'een getal', fr: 'un nombre' },
  bigint: { en: 'a number', nl: 'een getal', fr: 'un nombre' },
  // The very words: YAML takes "yes" and "no" for text.
  boolean: { en: 'true or false', nl: 'true of false', fr: 'true ou false' },
};

/** How a value that must come from a list reads after "it". */
export const ONE_OF: Text = {
  en: 'must be one of {values}',
  nl: 'moet een van deze zijn: {values}',
  fr: 'doit être choisi parmi {values}',
};

/** The demands of the schemas of `src/model`, by their English words, as they read after "it". */
export const EXPECTATIONS: Readonly<Record<string, Text>> = Object.fromEntries(
  [
    {
      en: 'must be small letters, digits and hyphens, as in "new-phone"',
      nl: 'moet uit kleine letters, cijfers en koppeltekens bestaan, zoals "new-phone"',
      fr: 'doit se composer de minuscules, de chiffres et de traits d\'union, comme "new-phone"',
    },
    {
      en: 'must be a language tag such as nl or nl-BE',
      nl: 'moet een taalcode zijn zoals nl of nl-BE',
      fr: 'doit être un code de langue comme nl ou nl-BE',
    },
    {
      en: 'must be a day such as 2026-01-31',
      nl: 'moet een dag zijn zoals 2026-01-31',
      fr: 'doit être un jour comme 2026-01-31',
    },
    {
      en: 'must be an e-mail address such as help@school.example',
      nl: 'moet een e-mailadres zijn zoals help@school.example',
      fr: 'doit être une adresse e-mail comme help@school.example',
    },
    {
      en: 'must be an address such as https://tickets.example/new?text={message}',
      nl: 'moet een adres zijn zoals https://tickets.example/new?text={message}',
      fr: 'doit être une adresse comme https://tickets.example/new?text={message}',
    },
    {
      en: 'must have either "email" or "form"',
      nl: 'moet ofwel "email" ofwel "form" hebben',
      fr: 'doit avoir soit "email", soit "form"',
    },
    {
      en: 'must be an address such as https://help.example',
      nl: 'moet een adres zijn zoals https://help.example',
      fr: 'doit être une adresse comme https://help.example',
    },
    {
      en: 'must be a language tag such as nl or nl-BE',
      nl: 'moet een taalcode zijn zoals nl of nl-BE',
      fr: 'doit être un code de langue comme nl ou nl-BE',
    },
    {
      en: 'must be a topic and a name, as in "smartphone/new"',
      nl: 'moet een onderwerp en een naam zijn, zoals "smartphone/new"',
      fr: 'doit être un sujet et un nom, comme "smartphone/new"',
    },
  ].map((text) => [text.en, text]),
);

import { fill } from './fill.ts';

/** Languages that messages for editors are written in. */
export const MESSAGE_LANGUAGES = ['en', 'nl', 'fr'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** One text in every language of the messages. */
export type Text = Readonly<Record<MessageLanguage, string>>;

/** What fills a `{name}` of a text; a text of its own where the words differ by language. */
export type TextValues = Readonly<Record<string, string | number | Text>>;

/** Fills the `{name}` places of a text in every language. */
export function fillText(template: Text, values: TextValues): Text {
  const inLanguage = (language: MessageLanguage): string =>
    fill(
      template[language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : value,
        ]),
      ),
    );
  return { en: inLanguage('en'), nl: inLanguage('nl'), fr: inLanguage('fr') };
}

/** A text that is the same in every language, such as a title or an address. */
export function sameText(text: string): Text {
  return { en: text, nl: text, fr: text };
}

import * as z from 'zod';
import { parsePagePath } from '../model/address.ts';
import { FILE_START, type Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { fillText } from '../model/text.ts';
import { SITE_FILE } from '../read/parse-site.ts';
import type { RuleInfo } from '../read/rules.ts';
import type { Message } from './rule.ts';

/** The shape of the `urls.json` that every build writes: the site paths of all pages, without the base. */
const publishedSchema = z.object({ paths: z.array(z.string().startsWith('/')) });

/** The rule that `--published` adds. */
export const URL_GONE = {
  id: 'url-gone',
  summary: 'Every address that was ever published still answers',
  why: 'Bookmarks, printed sheets and links of other sites would lead to nothing.',
  severity: 'error',
} as const satisfies RuleInfo;

const GONE = {
  en: 'The address {path} was published, and nothing answers there any more: bookmarks, printed sheets and links of other sites lead to nothing.',
  nl: 'Het adres {path} is gepubliceerd, en niets antwoordt er nog: bladwijzers, afgedrukte bladen en links van andere sites lopen dood.',
  fr: "L'adresse {path} a été publiée, et plus rien n'y répond : les signets, les feuilles imprimées et les liens d'autres sites ne mènent à rien.",
};

const MESSAGES = {
  entry: {
    message: GONE,
    help: {
      en: 'If another entry answers this question now, write there: formerly: [{slug}]\nIf it is gone for good, keep its last text for the older version:\nnpm run archive -- keep {slug}',
      nl: 'Beantwoordt een ander antwoord deze vraag nu, schrijf dan daar: formerly: [{slug}]\nIs het voorgoed weg, bewaar dan de laatste tekst voor de oudere versie:\nnpm run archive -- keep {slug}',
      fr: 'Si une autre réponse répond maintenant à cette question, écrivez-y : formerly: [{slug}]\nSi elle a disparu pour de bon, gardez son dernier texte pour la version antérieure :\nnpm run archive -- keep {slug}',
    },
  },
  other: {
    message: GONE,
    help: {
      en: 'Put back what stood there in site.yml, or name the topic that took its place: formerly: [{name}]',
      nl: 'Zet terug wat er stond in site.yml, of noem het onderwerp dat in de plaats kwam: formerly: [{name}]',
      fr: "Remettez dans site.yml ce qui s'y trouvait, ou nommez le sujet qui l'a remplacé : formerly: [{name}]",
    },
  },
} satisfies Record<string, Message>;

/** The paths of a `urls.json`; undefined when the text is none. */
export function parsePublished(text: string): string[] | undefined {
  try {
    return publishedSchema.safeParse(JSON.parse(text)).data?.paths;
  } catch {
    return undefined;
  }
}

/** A finding for every published path that no page answers; redirects and pages of answers that are gone do answer. */
export function findGone(
  site: Site,
  published: readonly string[],
  answered: ReadonlySet<string>,
): Diagnostic[] {
  return published
    .filter((path) => !answered.has(path))
    .map((path) => {
      const key = parsePagePath(site, path);
      const { message, help } = key ? MESSAGES.entry : MESSAGES.other;
      const values = { path, slug: key?.slug ?? '', name: path.split('/').filter(Boolean).at(-1) ?? '' };
      return {
        ...FILE_START,
        rule: URL_GONE.id,
        severity: URL_GONE.severity,
        file: key ? `${key.locale}/${key.slug}.md` : SITE_FILE,
        message: fillText(message, values),
        help: fillText(help, values),
      };
    });
}

import type { RootContent } from 'mdast';
import type { ContentGraph } from '../graph/graph.ts';
import { resolveText } from '../graph/resolve-text.ts';
import { typeset } from '../graph/typeset.ts';
import { uiStrings } from '../i18n/ui.ts';
import { livingVersion, textIn, type Locale } from '../model/site.ts';
import { formatMarkdown, heading, link, paragraph, text } from './markdown.ts';
import { twinPath } from './markdown-twin.ts';
import type { TextFile } from './text-files.ts';
import { absoluteUrl } from './urls.ts';

/** A file that a list of links names. */
interface ListedFile {
  url: string;
  title: string;
  description: string;
}

/**
 * What language models are told about the site (https://llmstxt.org): a list for each language of what holds today, with
 * links to the Markdown twins, and one at the root that leads to these.
 */
export function buildLlmsTexts(graph: ContentGraph): TextFile[] {
  const { site } = graph;
  const root = site.locales.find(({ id }) => id === site.defaultLocale)!;
  const languages = site.locales.map(({ id, label }) => ({
    url: absoluteUrl(site, `/${id}/llms.txt`),
    title: label,
    description: textIn(site, site.name, id),
  }));
  return [
    {
      path: '/llms.txt',
      text: formatMarkdown([
        ...introduce(graph, root),
        ...section(uiStrings(root.lang).languages, languages),
      ]),
    },
    ...site.locales.map((locale) => ({
      path: `/${locale.id}/llms.txt`,
      text: formatMarkdown([...introduce(graph, locale), ...listTopics(graph, locale)]),
    })),
  ];
}

function introduce({ site }: ContentGraph, { id }: Locale): RootContent[] {
  return [
    heading(1, textIn(site, site.name, id)),
    { type: 'blockquote', children: [paragraph(textIn(site, site.description, id))] },
    ...(site.disclaimer ? [paragraph(textIn(site, site.disclaimer, id))] : []),
  ];
}

/** The answers that a language really has; a text that is not translated is in the list of its own language. */
function listTopics(graph: ContentGraph, { id: locale, lang }: Locale): RootContent[] {
  const { site, topics } = graph;
  const version = livingVersion(site).id;
  return site.topics.flatMap(({ id, title }) => {
    const files = (topics.get(id) ?? []).flatMap((slug): ListedFile[] => {
      const shown = resolveText(graph, { locale, version, slug });
      if (!shown || shown.isFallback) return [];
      const { title, description } = shown.entry.frontmatter;
      const url = absoluteUrl(site, twinPath(shown.path));
      return [{ url, title: typeset(title, lang), description: typeset(description, lang) }];
    });
    return files.length > 0 ? section(textIn(site, title, locale), files) : [];
  });
}

function section(title: string, files: readonly ListedFile[]): RootContent[] {
  return [
    heading(2, title),
    {
      type: 'list',
      spread: false,
      children: files.map(({ url, title, description }) => ({
        type: 'listItem',
        children: [paragraph([link(url, title), text(`: ${description}`)])],
      })),
    },
  ];
}

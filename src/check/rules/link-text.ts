import { resolveHref, type LinkTarget } from '../../graph/resolve-link.ts';
import { localeOf } from '../../model/site.ts';
import { defineRule } from '../rule.ts';

/** Texts that say nothing without the sentence around them, by primary language subtag. */
const EMPTY_TEXTS: Record<string, readonly string[]> = {
  de: [
    'hier',
    'klicken sie hier',
    'diese seite',
    'auf dieser seite',
    'mehr',
    'weiterlesen',
    'link',
    'dieser link',
  ],
  en: [
    'click here',
    'click this',
    'here',
    'this',
    'this page',
    'on this page',
    'this link',
    'link',
    'more',
    'read more',
    'learn more',
    'more info',
    'more information',
    'see here',
    'go',
    'page',
  ],
  es: ['aquí', 'haz clic aquí', 'haga clic aquí', 'esta página', 'más', 'leer más', 'enlace'],
  fr: [
    'ici',
    'cliquez ici',
    'cliquer ici',
    'cette page',
    'sur cette page',
    'ce lien',
    'lien',
    'plus',
    'lire la suite',
    'en savoir plus',
    "plus d'infos",
    "plus d'informations",
    'voir ici',
  ],
  it: ['qui', 'clicca qui', 'questa pagina', 'altro', 'leggi tutto', 'link'],
  nl: [
    'hier',
    'klik hier',
    'deze pagina',
    'op deze pagina',
    'deze link',
    'link',
    'meer',
    'lees meer',
    'meer info',
    'meer informatie',
    'lees hier',
    'zie hier',
    'pagina',
  ],
  pt: ['aqui', 'clique aqui', 'esta página', 'mais', 'leia mais', 'link'],
};

export default defineRule({
  id: 'link-text',
  summary: 'The text of a link says where it leads',
  why: 'Many readers jump from link to link with a screen reader; "here" in a list of links tells them nothing.',
  severity: 'warning',
  examples: {
    bad: [
      {
        name: 'here',
        files: {
          'en/faq/a.md': 'For more, look [here](b.md).\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\n---\n\nText. Back to [the first](a.md).\n',
        },
        expect: [
          'en/faq/a.md:1:16 warning "here" does not tell where the link goes. Use the title of the entry: "Page B".',
        ],
      },
      {
        name: 'this page, in another language',
        files: { 'nl/faq/a.md': 'Op [deze pagina](https://example.org/) staat het.\n' },
        expect: [
          'nl/faq/a.md:1:4 warning "deze pagina" does not tell where the link goes. Say what readers find there.',
        ],
      },
    ],
    good: [
      {
        name: 'a text of its own',
        files: { 'en/faq/a.md': 'Open [the list of your devices](https://example.org/).\n' },
      },
      {
        name: 'no text: the title is shown',
        files: { 'en/faq/a.md': 'See [](b.md).\n', 'en/faq/b.md': 'See [](a.md).\n' },
      },
    ],
  },
  check({ entry, graph, report }) {
    const primary = localeOf(graph.site, entry.locale).lang.split('-')[0] ?? '';
    const empty = [...(EMPTY_TEXTS[primary] ?? []), ...EMPTY_TEXTS['en']!];
    for (const link of entry.links) {
      const text = link.text.trim();
      if (link.kind !== 'link' || !empty.includes(normalise(text))) continue;
      report({
        at: link.node,
        message: `"${text}" does not tell where the link goes. ${cureFor(resolveHref(graph, entry, link.href))}`,
        help: 'Leave the text between [ and ] empty, and the site shows the title of the entry.',
      });
    }
  },
});

function cureFor(target: LinkTarget): string {
  return target.kind === 'entry'
    ? `Use the title of the entry: "${target.entry.frontmatter.title}".`
    : 'Say what readers find there.';
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[.!?:>»→]+$/, '')
    .trim();
}

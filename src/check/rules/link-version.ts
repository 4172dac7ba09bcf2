import { resolveText } from '../../graph/resolve-text.ts';
import { livingVersion } from '../../model/site.ts';
import { versionNamed } from '../link-address.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

const HELP = {
  en: 'Link to {page}: readers can go to the older text from there.',
  nl: 'Link naar {page}: van daar kunnen lezers naar de oudere tekst.',
  fr: "Faites un lien vers {page} : de là, les lecteurs peuvent aller à l'ancien texte.",
};

/** A page of an older version that is not there is told by link-page. */
export default defineRule({
  id: 'link-version',
  summary: 'A link stays within the version of its own page',
  why: 'Readers land in a text that no longer holds, or not yet held, and follow it.',
  severity: 'warning',
  messages: {
    current: {
      message: {
        en: 'This links to version {version} from the current version.',
        nl: 'Deze link gaat van de huidige versie naar versie {version}.',
        fr: 'Ce lien mène de la version actuelle à la version {version}.',
      },
      help: HELP,
    },
    older: {
      message: {
        en: 'This links to version {version} from version {own}.',
        nl: 'Deze link gaat van versie {own} naar versie {version}.',
        fr: 'Ce lien mène de la version {own} à la version {version}.',
      },
      help: HELP,
    },
  },
  examples: {
    bad: [
      {
        name: 'an older text by its page, by its file and by its whole address',
        files: {
          'en/faq/a.md':
            '[one](/en/old/faq/b/#help) [two](../../archive/old/en/faq/b.md) [three](https://help.example/en/old/faq/b/)\n',
          'en/faq/b.md': 'Text.\n',
          'archive/old/en/faq/b.md': '## Help\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:1 warning This links to version old from the current version.',
          'en/faq/a.md:1:28 warning This links to version old from the current version.',
          'en/faq/a.md:1:65 warning This links to version old from the current version.',
        ],
      },
      {
        name: 'from one older text to that of another version',
        files: {
          'site.yml':
            'name: { en: Help }\ndescription: { en: Answers }\nurl: https://help.example\nlocales:\n  - { id: en, label: English, lang: en }\ndefaultLocale: en\nversions:\n  - { id: v1, label: { en: One }, until: 2024-12-31 }\n  - { id: v2, label: { en: Two }, from: 2025-01-01, until: 2025-12-31 }\n  - { id: v3, label: { en: Three }, from: 2026-01-01 }\ntopics:\n  - { id: faq, title: { en: Questions } }\n',
          'en/faq/a.md': 'Text.\n',
          'en/faq/b.md': 'Text.\n',
          'archive/v1/en/faq/a.md': '[one](/en/v2/faq/b/) [two](b.md) [three](../../../v2/en/faq/b.md)\n',
          'archive/v2/en/faq/b.md': 'Text.\n',
        },
        expect: [
          'archive/v1/en/faq/a.md:1:1 warning This links to version v2 from version v1.',
          'archive/v1/en/faq/a.md:1:34 warning This links to version v2 from version v1.',
        ],
      },
    ],
    good: [
      {
        name: 'an older text that links to a neighbour, whether that has an older text of its own or not',
        files: {
          'en/faq/a.md': 'See [the neighbour](b.md) and [how it was before](/en/old/).\n',
          'en/faq/b.md': 'See [the neighbour](a.md).\n',
          'en/faq/c.md': 'See [the neighbour](a.md).\n',
          'archive/old/en/faq/a.md': 'See [the neighbour](b.md) and [the last](c.md).\n',
          'archive/old/en/faq/b.md': 'See [the neighbour](a.md) and [the last](c.md).\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    if (graph.site.versions.length === 1) return;
    const living = livingVersion(graph.site).id;
    for (const { node, address, target } of collectResolvedLinks(graph, entry)) {
      if (target.kind !== 'entry' || address.startsWith('#')) continue;
      const version = versionNamed(graph, entry, address);
      if (version === undefined || version === living || version === entry.version) continue;
      const { locale, slug } = target.entry;
      const own = resolveText(graph, { locale, slug, version: entry.version });
      report({
        at: node,
        message: entry.version === living ? 'current' : 'older',
        values: { version, own: entry.version, page: own?.path ?? target.path },
      });
    }
  },
});

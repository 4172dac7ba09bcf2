import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

const HELP = {
  en: 'Take the line draft: true out of {file} when it is ready, or leave the link out until then.',
  nl: 'Haal de regel draft: true uit {file} als het klaar is, of laat de link tot dan weg.',
  fr: 'Enlevez la ligne draft: true de {file} quand le texte est prêt, ou retirez le lien jusque-là.',
};

export default defineRule({
  id: 'link-draft',
  summary: 'A published entry does not link to a draft',
  why: 'A draft has no page: the link ends the search of somebody who is already in trouble.',
  severity: 'error',
  messages: {
    related: {
      message: {
        en: '"{title}" is a draft, so it is not shown as related to this entry.',
        nl: '"{title}" is een ontwerp en staat dus niet bij dit antwoord.',
        fr: "« {title} » est un brouillon et n'apparaît donc pas à côté de cette réponse.",
      },
      help: HELP,
    },
    draft: {
      message: {
        en: '"{title}" is a draft, so readers find no page behind this link.',
        nl: '"{title}" is een ontwerp: lezers vinden geen pagina achter deze link.',
        fr: '« {title} » est un brouillon : les lecteurs ne trouvent pas de page derrière ce lien.',
      },
      help: HELP,
    },
  },
  examples: {
    bad: [
      {
        name: 'a file, a page, and a whole address',
        files: {
          'en/faq/a.md': '[one](b.md#help) [two](/en/faq/b/) [three](https://help.example/en/faq/b)\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\ndraft: true\n---\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:1 error "Page B" is a draft, so readers find no page behind this link.',
          'en/faq/a.md:1:18 error "Page B" is a draft, so readers find no page behind this link.',
          'en/faq/a.md:1:36 error "Page B" is a draft, so readers find no page behind this link.',
        ],
      },
      {
        name: 'a related entry',
        files: {
          'en/faq/a.md':
            '---\ntitle: Page A\ndescription: An answer.\nreviewed: 2026-01-01\nrelated: [faq/b]\n---\n\nText.\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\ndraft: true\n---\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:5:11 warning "Page B" is a draft, so it is not shown as related to this entry.',
        ],
      },
    ],
    good: [
      {
        name: 'a draft that links to a draft and to a published entry',
        files: {
          'en/faq/a.md': 'Text.\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\ndraft: true\n---\n\nSee [](c.md) and [](a.md).\n',
          'en/faq/c.md':
            '---\ntitle: Page C\ndescription: An answer.\nreviewed: 2026-01-01\ndraft: true\n---\n\nText.\n',
        },
      },
    ],
  },
  check({ entry, graph, report }) {
    if (entry.frontmatter.draft) return;
    entry.frontmatter.related.forEach((slug, i) => {
      const draft = graph.drafts.get(`${graph.site.defaultLocale}/${slug}.md`);
      if (!draft) return;
      const values = { title: draft.frontmatter.title, file: draft.file };
      // Readers miss nothing that they were promised.
      report({ at: entry.locate(['related', i]), message: 'related', severity: 'warning', values });
    });
  },
  checkLinks({ entry, graph, report }) {
    if (entry.frontmatter.draft) return;
    for (const { node, target } of collectResolvedLinks(graph, entry)) {
      if (target.kind !== 'draft') continue;
      const { file, frontmatter } = target.entry;
      report({ at: node, message: 'draft', values: { title: frontmatter.title, file } });
    }
  },
});

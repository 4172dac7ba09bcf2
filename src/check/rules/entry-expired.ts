import { livingVersion } from '../../model/site.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'entry-expired',
  summary: 'An answer is gone or rewritten by the day on which it expires',
  why: 'Readers would act on an announcement, a deadline or an exception that no longer holds.',
  severity: 'error',
  messages: {
    expired: {
      message: {
        en: 'This answer was to be gone by {day}, and readers still see it.',
        nl: 'Dit antwoord moest weg zijn tegen {day}, en lezers zien het nog altijd.',
        fr: 'Cette réponse devait disparaître au plus tard le {day}, et les lecteurs la voient toujours.',
      },
      help: {
        en: 'Take out what no longer holds, and the line "expires: {day}" with it; or delete the file.',
        nl: 'Haal weg wat niet meer klopt, samen met de regel "expires: {day}"; of verwijder het bestand.',
        fr: 'Retirez ce qui n\'est plus valable, ainsi que la ligne "expires: {day}" ; ou supprimez le fichier.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a day that has passed, in every language that has the text',
        files: {
          'en/faq/a.md':
            '---\ntitle: Who helps me this month?\ndescription: The desk in the hall.\nkeywords: [help]\nreviewed: 2026-02-01\nexpires: 2026-02-28\n---\n\nGo to the desk.\n',
          'fr/faq/a.md':
            "---\ntitle: Qui m'aide ce mois-ci ?\ndescription: Le bureau dans le hall.\nkeywords: [aide]\nreviewed: 2026-02-01\nexpires: 2026-06-14\n---\n\nPassez au bureau.\n",
        },
        expect: [
          'en/faq/a.md:6:1 error This answer was to be gone by 2026-02-28, and readers still see it.',
          'fr/faq/a.md:6:1 error This answer was to be gone by 2026-06-14, and readers still see it.',
        ],
      },
    ],
    good: [
      {
        name: 'the last day, and an older version, whose text is kept as it was',
        files: {
          'en/faq/a.md':
            '---\ntitle: Who helps me this month?\ndescription: The desk in the hall.\nkeywords: [help]\nreviewed: 2026-02-01\nexpires: 2026-06-15\n---\n\nGo to the desk.\n',
          'archive/old/en/faq/a.md':
            '---\ntitle: Who helps me this month?\ndescription: The desk upstairs.\nkeywords: [help]\nreviewed: 2025-02-01\nexpires: 2025-02-28\n---\n\nGo to the desk upstairs.\n',
        },
      },
    ],
  },
  check({ entry, graph, today, report }) {
    const { expires: day, draft } = entry.frontmatter;
    const isShown = !draft && entry.version === livingVersion(graph.site).id;
    if (day === undefined || day >= today || !isShown) return;
    report({ at: entry.locate(['expires']), message: 'expired', values: { day } });
  },
});

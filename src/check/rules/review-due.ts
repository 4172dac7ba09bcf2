import { livingVersion } from '../../model/site.ts';
import { defineRule } from '../rule.ts';

const HELP = {
  en: 'Check that it still holds. Then write "reviewed: {today}", and a later day after "reviewBy:", or delete that line.',
  nl: 'Kijk na of het nog klopt. Schrijf dan "reviewed: {today}" en een latere dag na "reviewBy:", of schrap die regel.',
  fr: 'Vérifiez qu\'elle est encore exacte. Écrivez ensuite "reviewed: {today}" et un jour ultérieur après "reviewBy:", ou supprimez cette ligne.',
};

export default defineRule({
  id: 'review-due',
  summary: 'An answer is looked at again by the day that it names',
  why: 'What was right last year may send readers to a screen that is no longer there.',
  severity: 'warning',
  messages: {
    due: {
      message: {
        en: 'This answer was to be looked at again by {day}.',
        nl: 'Dit antwoord moest opnieuw bekeken worden tegen {day}.',
        fr: 'Cette réponse devait être revue au plus tard le {day}.',
      },
      help: HELP,
    },
    unmoved: {
      message: {
        en: 'This answer was looked at on {reviewed}, but the day for the next time is still {day}.',
        nl: 'Dit antwoord is op {reviewed} bekeken, maar de dag voor de volgende keer is nog altijd {day}.',
        fr: 'Cette réponse a été revue le {reviewed}, mais le jour de la prochaine revue est toujours le {day}.',
      },
      help: {
        en: 'Write a later day after "reviewBy:", or delete that line.',
        nl: 'Schrijf een latere dag na "reviewBy:", of schrap die regel.',
        fr: 'Écrivez un jour ultérieur après "reviewBy:", ou supprimez cette ligne.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a day that has passed',
        files: {
          'en/faq/a.md':
            '---\ntitle: What does it cost?\ndescription: Nothing.\nkeywords: [price]\nreviewed: 2025-01-01\nreviewBy: 2025-12-31\n---\n\nIt is free.\n',
        },
        expect: ['en/faq/a.md:6:1 warning This answer was to be looked at again by 2025-12-31.'],
      },
      {
        name: 'an answer that was looked at since',
        files: {
          'nl/faq/a.md':
            '---\ntitle: Wat kost het?\ndescription: Niets.\nkeywords: [prijs]\nreviewed: 2026-01-15\nreviewBy: 2025-12-31\n---\n\nHet is gratis.\n',
        },
        expect: [
          'nl/faq/a.md:6:1 warning This answer was looked at on 2026-01-15, but the day for the next time is still 2025-12-31.',
        ],
      },
    ],
    good: [
      {
        name: 'a day that is still to come, or is today',
        files: {
          'en/faq/a.md':
            '---\ntitle: What does it cost?\ndescription: Nothing.\nkeywords: [price]\nreviewed: 2026-01-01\nreviewBy: 2026-06-15\n---\n\nIt is free.\n',
        },
      },
      {
        name: 'an older version, whose text is kept as it was',
        files: {
          'en/faq/a.md':
            '---\ntitle: What does it cost?\ndescription: Nothing.\nkeywords: [price]\nreviewed: 2026-01-01\n---\n\nIt is free.\n',
          'archive/old/en/faq/a.md':
            '---\ntitle: What does it cost?\ndescription: Five euros.\nkeywords: [price]\nreviewed: 2024-01-01\nreviewBy: 2024-12-31\n---\n\nIt costs five euros.\n',
        },
      },
    ],
  },
  check({ entry, graph, today, report }) {
    const { reviewed, reviewBy: day, expires, draft } = entry.frontmatter;
    const isShown = !draft && entry.version === livingVersion(graph.site).id;
    if (day === undefined || day >= today || !isShown) return;
    // entry-expired has worse to tell about the same text.
    if (expires !== undefined && expires < today) return;
    const message = reviewed > day ? 'unmoved' : 'due';
    report({ at: entry.locate(['reviewBy']), message, values: { day, reviewed, today } });
  },
});

import { collectLongPassages, findCopies, isLong } from '../passage-copies.ts';
import { collectPassages, findTwins } from '../passages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'paragraph-duplicate',
  summary: 'No paragraph says the same as another one',
  why: 'A reader looks for the difference that is not there, and one of the two is forgotten at the next change.',
  severity: 'warning',
  messages: {
    same: {
      message: {
        en: 'This paragraph says the same as the one on line {line}. Delete one, or say what is different.',
        nl: 'Deze alinea zegt hetzelfde als die op regel {line}. Schrap er een, of zeg wat er anders is.',
        fr: 'Ce paragraphe dit la même chose que celui de la ligne {line}. Supprimez-en un, ou dites ce qui change.',
      },
      help: {
        en: 'If it holds for several parts, say it once, above the first of their headings.',
        nl: 'Geldt het voor verschillende delen? Zeg het één keer, boven de eerste tussentitel ervan.',
        fr: "S'il vaut pour plusieurs parties, écrivez-le une seule fois, au-dessus du premier de leurs titres.",
      },
    },
    near: {
      message: {
        en: 'This paragraph says almost the same as the one on line {line}. Delete one, or make clear what is different.',
        nl: 'Deze alinea zegt bijna hetzelfde als die op regel {line}. Schrap er een, of maak duidelijk wat er anders is.',
        fr: 'Ce paragraphe dit presque la même chose que celui de la ligne {line}. Supprimez-en un, ou montrez mieux ce qui change.',
      },
      help: {
        en: 'Say once what is the same, and then only what differs, for example in two bullets.',
        nl: 'Zeg één keer wat hetzelfde is, en dan alleen het verschil, bijvoorbeeld met twee opsommingstekens.',
        fr: 'Dites une seule fois ce qui est commun, puis seulement la différence, par exemple avec deux puces.',
      },
    },
    elsewhere: {
      message: {
        en: 'This paragraph also stands in "{title}" ({file}, line {line}), word for word.',
        nl: 'Deze alinea staat ook, woord voor woord, in “{title}” ({file}, regel {line}).',
        fr: 'Ce paragraphe se trouve aussi, mot pour mot, dans « {title} » ({file}, ligne {line}).',
      },
      help: {
        en: 'Keep it in one of the two answers and link to that one. Do readers need it in both? Name the other answer under related:.',
        nl: 'Laat het in één van de twee antwoorden staan en link daarnaar. Hebben lezers het in beide nodig? Noem het andere antwoord onder related:.',
        fr: "Gardez-le dans une des deux réponses et mettez un lien vers elle. Faut-il le lire dans les deux ? Citez l'autre réponse sous related:.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'copied within an answer, with other line breaks and emphasis, and in a quote',
        files: {
          'en/faq/a.md':
            'Ask the desk for a new code before you go home.\n\nAsk the **desk** for a new code\nbefore you go home!\n\n> Ask the desk for a new code before you go home.\n',
        },
        expect: [
          'en/faq/a.md:3:1 warning This paragraph says the same as the one on line 1. Delete one, or say what is different.',
          'en/faq/a.md:6:3 warning This paragraph says the same as the one on line 1. Delete one, or say what is different.',
        ],
      },
      {
        name: 'a long one that comes back under another heading',
        files: {
          'en/faq/a.md': `## At work\n\n${longText('today')}\n\n## At home\n\n${longText('today')}\n`,
        },
        expect: [
          'en/faq/a.md:7:1 info This paragraph says the same as the one on line 3. Delete one, or say what is different.',
        ],
      },
      {
        name: 'nearly the same',
        files: {
          'en/faq/a.md': `Note this. ${longText('today')}\n\nText.\n\nNote this. ${longText('tomorrow')}\n`,
        },
        expect: [
          'en/faq/a.md:5:1 info This paragraph says almost the same as the one on line 1. Delete one, or make clear what is different.',
        ],
      },
      {
        name: 'bullets of one list',
        files: {
          'en/faq/a.md':
            '- Your phone must have the latest version of the app.\n- Charge it.\n- Your phone must have the latest version of the app.\n',
        },
        expect: [
          'en/faq/a.md:3:3 warning This paragraph says the same as the one on line 1. Delete one, or say what is different.',
        ],
      },
      {
        name: 'a long one, copied from another answer',
        files: {
          'en/faq/a.md': `${longText('today')}\n`,
          'en/faq/b.md': `---\ntitle: B\ndescription: B.\nreviewed: 2026-01-01\n---\n\n${longText('today')}\n`,
        },
        expect: [
          'en/faq/b.md:7:1 info This paragraph also stands in "faq/a" (en/faq/a.md, line 1), word for word.',
        ],
      },
    ],
    good: [
      {
        name: 'a short one under another heading, for those who read only that part',
        files: {
          'en/faq/a.md':
            '## On Android\n\nAsk the desk for a new code before you go home.\n\n## On iPhone\n\nAsk the desk for a new code before you go home.\n\n**On paper**\n\nAsk the desk for a new code before you go home.\n',
        },
      },
      {
        name: 'a long one under another heading, with what is different there',
        files: {
          'en/faq/a.md': `## Today\n\n${longText('today')}\n\n## Tomorrow\n\n${longText('tomorrow')}\n`,
        },
      },
      {
        name: 'what two desks have alike, each under its name',
        files: {
          'en/faq/a.md':
            '## Library\n\n**Open:** every day from nine to five, also during the exams.\n\n## Hall\n\n**Open:** every day from nine to five, also during the exams.\n',
        },
      },
      {
        name: 'short sentences, the result of two steps, and links that lead to different answers',
        files: {
          'en/faq/a.md':
            '1. Choose **Next**.\n\n   You see a message that you need the app on your phone.\n2. Choose **Next** again.\n\n   You see a message that you need the app on your phone.\n\nDoes it fail? Ask the desk.\n\n## On paper\n\nDoes it fail? Ask the desk.\n\nRead more about this and about what you need here: [](#on-paper)\n\n## By post\n\nRead more about this and about what you need here: [](#by-post)\n',
        },
      },
    ],
  },
  checkText({ entry, report }) {
    const twins = findTwins(entry);
    collectPassages(entry).forEach((passage, i) => {
      const twin = twins[i];
      if (!twin) return;
      const isSameSection = passage.section === twin.passage.section;
      // Under another heading, a short one is there for those who read only that part, and a small difference is the point.
      if (!isSameSection && (twin.likeness === 'near' || !isLong(passage))) return;
      report({
        at: passage.node,
        message: twin.likeness,
        values: { line: twin.passage.node.position?.start.line ?? 1 },
        severity: isSameSection && twin.likeness === 'same' ? 'warning' : 'info',
      });
    });
  },
  check({ entry, graph, notes, report }) {
    for (const { index, copied } of findCopies(graph, notes, entry)) {
      const passage = collectLongPassages(entry)[index]!;
      // What this answer itself says twice is told as that.
      if (findTwins(entry)[collectPassages(entry).indexOf(passage)]) continue;
      const { title } = copied.entry.frontmatter;
      const line = collectLongPassages(copied.entry)[copied.index]!.node.position?.start.line ?? 1;
      const values = { title, file: copied.entry.file, line };
      report({ at: passage.node, message: 'elsewhere', values, severity: 'info' });
    }
  },
});

/** A paragraph of more than thirty words, for the examples. */
function longText(day: string): string {
  return `Bring your student card and your phone to the desk on the ground floor ${day}, between nine and twelve in the morning, and tell the people there which of your accounts does not work any more.`;
}

import { nodesOf } from '../../model/nodes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'aside-unclosed',
  summary: 'A block that begins with ::: also ends with :::',
  why: 'Without an end, everything below it becomes part of the warning, and nobody can tell what the warning is.',
  severity: 'error',
  messages: {
    open: {
      message: {
        en: 'This ":::{name}" block is never closed, so readers see everything below it as part of the block.',
        nl: 'Dit blok ":::{name}" wordt nooit gesloten, dus lezers zien alles eronder als een deel van het blok.',
        fr: "Ce bloc « :::{name} » n'est jamais fermé : tout ce qui suit s'affiche à l'intérieur du bloc.",
      },
      help: {
        en: 'Write ::: on a line of its own where the block ends, indented as its first line.',
        nl: 'Zet ::: op een aparte regel waar het blok eindigt, met dezelfde inspringing als de eerste regel.',
        fr: 'Écrivez ::: seul sur une ligne à la fin du bloc, avec le même retrait que sa première ligne.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a block that takes in the rest of the text',
        files: { 'en/faq/a.md': 'Text.\n\n:::caution\nKeep the app.\n\nThe rest of the answer.\n' },
        expect: [
          'en/faq/a.md:3:1 error This ":::caution" block is never closed, so readers see everything below it as part of the block.',
        ],
      },
      {
        name: 'in a step: the next step ends it',
        files: { 'en/faq/a.md': '1. Open it.\n\n   :::note\n   Keep it.\n2. Close it.\n' },
        expect: [
          'en/faq/a.md:3:4 error This ":::note" block is never closed, so readers see everything below it as part of the block.',
        ],
      },
    ],
    good: [
      {
        name: 'closed blocks: alone, in a step, in a quote, round another one, with Windows line ends',
        files: {
          'en/faq/a.md':
            ':::note\nA.\n:::\n\n1. Open it.\n\n   :::tip\n   B.\n   :::\n2. Close it.\n\n> :::note\n> C.\n> :::\n\n::::danger\n:::tip\nD.\n:::\n::::\n',
          'en/faq/b.md': ':::note\r\nSee [](a.md).\r\n:::\r\n',
        },
      },
    ],
  },
  checkText({ entry, report }) {
    for (const { node } of nodesOf(entry.tree, 'containerDirective')) {
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) continue;
      const lines = entry.source.slice(start.offset, end.offset).split(/\r\n?|\n/);
      if (lines.length > 1 && /^[\s>]*:{3,}\s*$/.test(lines.at(-1)!)) continue;
      report({ at: node, message: 'open', values: { name: node.name } });
    }
  },
});

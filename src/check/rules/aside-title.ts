import { nodesOf } from '../../model/nodes.ts';
import { defineRule, placeAt } from '../rule.ts';

export default defineRule({
  id: 'aside-title',
  summary: 'The title of a block stands in brackets behind its kind',
  why: 'Words behind the kind that are in no brackets are dropped, and readers never see them.',
  severity: 'error',
  messages: {
    bare: {
      message: {
        en: '"{title}" is not shown: the title of a block has to stand in brackets right behind its kind.',
        nl: '"{title}" verschijnt niet: de titel van een blok moet tussen haken staan, meteen achter de soort.',
        fr: "« {title} » ne s'affiche pas : le titre d'un bloc se met entre crochets, juste après son nom.",
      },
      help: {
        en: 'Write :::{name}[{title}].',
        nl: 'Schrijf :::{name}[{title}].',
        fr: 'Écrivez :::{name}[{title}].',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a title without brackets',
        files: { 'en/faq/a.md': ':::caution Keep the app\nYou need it to sign in.\n:::\n' },
        expect: [
          'en/faq/a.md:1:12 error "Keep the app" is not shown: the title of a block has to stand in brackets right behind its kind.',
        ],
      },
      {
        name: 'a space before the bracket, in a step',
        files: {
          'en/faq/a.md': '1. Open it.\n\n   :::note [Keep it]\n   You need it.\n   :::\n2. Close it.\n',
        },
        expect: [
          'en/faq/a.md:3:12 error "Keep it" is not shown: the title of a block has to stand in brackets right behind its kind.',
        ],
      },
    ],
    good: [
      {
        name: 'a title in brackets',
        files: { 'en/faq/a.md': ':::note[Keep [both] **apps**]\nYou need them.\n:::\n' },
      },
      { name: 'no title', files: { 'en/faq/a.md': ':::note  \nYou need it.\n:::\n' } },
    ],
  },
  checkText({ entry, report }) {
    for (const { node } of nodesOf(entry.tree, 'containerDirective')) {
      const offset = node.position?.start.offset;
      if (offset === undefined) continue;
      const [first = ''] = entry.source.slice(offset).split(/\r\n?|\n/, 1);
      const [, before = '', typed] = /^(:{3,}[\w-]+[ \t]+)(\S.*?)\s*$/.exec(first) ?? [];
      // What stands in braces are settings for the parser, not words for readers.
      if (typed === undefined || typed.startsWith('{')) continue;
      const title = typed.replace(/^\[(.*)\]$/, '$1');
      report({
        at: placeAt(entry, offset + before.length, typed.length),
        message: 'bare',
        values: { title, name: node.name },
      });
    }
  },
});

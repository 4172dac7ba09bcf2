import leven from 'leven';
import { ASIDE_KINDS, type AsideKind } from '../../model/aside.ts';
import { nodesOf } from '../../model/nodes.ts';
import { defineRule } from '../rule.ts';

/** What editors write for a kind that the site calls something else: names of other systems, and translations. */
const MEANT: Readonly<Record<AsideKind, readonly string[]>> = {
  note: ['info', 'information', 'nota', 'opmerking', 'remarque', 'hinweis', 'anmerkung', 'see', 'abstract'],
  tip: ['hint', 'success', 'conseil', 'astuce', 'tipp', 'consejo', 'suggerimento', 'dica'],
  caution: [
    'warning',
    'warn',
    'important',
    'attention',
    'opgelet',
    'let-op',
    'let',
    'belangrijk',
    'waarschuwing',
  ],
  danger: [
    'error',
    'critical',
    'alert',
    'gevaar',
    'gevaarlijk',
    'danger-zone',
    'gefahr',
    'peligro',
    'pericolo',
    'perigo',
  ],
};

export default defineRule({
  id: 'aside-unknown',
  summary: 'A block between ::: is of a kind that the site has',
  why: 'The site cannot know how serious an unknown block is, and would show a warning as a mere note.',
  severity: 'error',
  messages: {
    near: {
      message: {
        en: 'There is no block of the kind "{name}".',
        nl: 'Er bestaat geen blok van de soort “{name}”.',
        fr: "Il n'existe pas de bloc du type « {name} ».",
      },
      help: {
        en: 'Nearest: ":::{kind}".',
        nl: 'Het dichtst erbij: “:::{kind}”.',
        fr: 'Le plus proche : « :::{kind} ».',
      },
    },
    unknown: {
      message: {
        en: 'There is no block of the kind "{name}".',
        nl: 'Er bestaat geen blok van de soort “{name}”.',
        fr: "Il n'existe pas de bloc du type « {name} ».",
      },
      help: {
        en: 'Use one of {kinds}.',
        nl: 'Gebruik een van deze: {kinds}.',
        fr: "Utilisez l'un de ceux-ci : {kinds}.",
      },
    },
    marks: {
      message: {
        en: '"{line}" does not begin a block: readers see no box around the text.',
        nl: '“{line}” begint geen blok: lezers zien geen kader rond de tekst.',
        fr: "« {line} » ne commence pas de bloc : les lecteurs ne voient pas d'encadré autour du texte.",
      },
      help: {
        en: 'Write three colons and the name without a space (":::{kind}"), and ":::" on a line after the text.',
        nl: 'Schrijf drie dubbelepunten en de naam zonder spatie (“:::{kind}”), en “:::” op een regel na de tekst.',
        fr: 'Écrivez trois deux-points et le nom sans espace (« :::{kind} »), et « ::: » sur une ligne après le texte.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a kind that does not exist',
        files: { 'en/faq/a.md': ':::warning\nDo not delete the app.\n:::\n' },
        expect: ['en/faq/a.md:1:1 error There is no block of the kind "warning".'],
      },
      {
        name: 'a misspelt kind, inside a step, and one with a capital',
        files: {
          'en/faq/a.md':
            '1. Open it.\n\n   :::cauton\n   Keep it.\n   :::\n2. Close it.\n\n:::Note\nText.\n:::\n',
        },
        expect: [
          'en/faq/a.md:3:4 error There is no block of the kind "cauton".',
          'en/faq/a.md:8:1 error There is no block of the kind "Note".',
        ],
      },
      {
        name: 'two colons, a space after the colons, and no name',
        files: { 'en/faq/a.md': '::tip\nText.\n\n> ::: note\n> Text.\n> :::\n\n:::\nText.\n:::\n' },
        expect: [
          'en/faq/a.md:1:1 error "::tip" does not begin a block: readers see no box around the text.',
          'en/faq/a.md:4:3 error "::: note" does not begin a block: readers see no box around the text.',
          'en/faq/a.md:8:1 error ":::" does not begin a block: readers see no box around the text.',
        ],
      },
    ],
    good: [
      {
        name: 'every kind that exists',
        files: {
          'en/faq/a.md':
            ':::note\nA.\n:::\n\n:::tip\nB.\n:::\n\n:::caution\nC.\n:::\n\n:::danger[Stop]\nD.\n:::\n',
        },
      },
      { name: 'the marks as code', files: { 'en/faq/a.md': 'Type `::: note`.\n\n```\n::: note\n```\n' } },
    ],
  },
  checkText({ entry, report }) {
    for (const { node } of nodesOf(entry.tree, 'containerDirective')) {
      const { name } = node;
      if (ASIDE_KINDS.some((kind) => kind === name)) continue;
      const kind = nearestKind(name);
      if (kind) report({ at: node, message: 'near', values: { name, kind } });
      else
        report({
          at: node,
          message: 'unknown',
          values: { name, kinds: ASIDE_KINDS.map((k) => `:::${k}`).join(', ') },
        });
    }
    for (const { node } of nodesOf(entry.tree, 'leafDirective')) {
      const kind = nearestKind(node.name) ?? 'note';
      report({ at: node, message: 'marks', values: { line: `::${node.name}`, kind } });
    }
    if (!entry.source.includes('::')) return;
    for (const { node } of nodesOf(entry.tree, 'paragraph')) {
      const [first] = node.children;
      const line = first?.type === 'text' ? /^:{2,}[ \t]*(\p{L}[\p{L}-]*)?.*/u.exec(first.value) : null;
      if (!line) continue;
      const kind = nearestKind(line[1] ?? '') ?? 'note';
      report({ at: node, message: 'marks', values: { line: line[0].trim(), kind } });
    }
  },
});

/** The kind that a name means, by its spelling or by its sense. */
function nearestKind(name: string): AsideKind | undefined {
  const lower = name.toLowerCase();
  return (
    ASIDE_KINDS.find((kind) => leven(kind, lower) <= Math.min(2, lower.length - 1)) ??
    ASIDE_KINDS.find((kind) => MEANT[kind].includes(lower))
  );
}

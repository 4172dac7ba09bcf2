import type { Random } from './random.ts';

/** Pieces that mean something to Markdown, YAML or the rules. */
const PIECES = [
  '1. ',
  '2. ',
  '10. ',
  '1) ',
  '0. ',
  '- ',
  '* ',
  '   ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '# ',
  '## ',
  '> ',
  '```',
  '---\n',
  ':::note',
  ':::',
  '|',
  '**',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '[](',
  '![',
  '](x.md)',
  '[x]: /y',
  '<b>',
  '<!--',
  '-->',
  '<ol start="5">',
  'step 4',
  'stap 2',
  'étapes 2 à 3',
  'title: ',
  'accounts: [',
  '"',
  "'",
  'http://',
  'mailto:',
  'javascript:',
  '#step-3',
  '../',
  '١. ',
  '1、',
  '①',
  'é',
  '😀',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\u2028',
  '1.1. ',
  'a. ',
  '[^1]',
  '[^1]: ',
  '&amp;',
  '\\',
  '~~',
  '- [ ] ',
  '<!-- check-ignore ',
];

/** A file of random bytes, of random pieces, or a real text with a few changes. */
export function makeText(random: Random, originals: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  if (random.chance(0.02)) return Uint8Array.from({ length: random.integer(80) }, () => random.integer(256));
  if (random.chance(0.3))
    return encoder.encode(Array.from({ length: random.integer(60) }, () => random.pick(PIECES)).join(''));
  let text = random.pick(originals);
  for (let i = 1 + random.integer(8); i > 0; i--) text = mutate(random, text, originals);
  return encoder.encode(text);
}

function mutate(random: Random, text: string, originals: readonly string[]): string {
  const at = random.integer(text.length + 1);
  const length = random.integer(random.chance(0.2) ? 200 : 8);
  switch (random.integer(5)) {
    case 0:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + length);
    case 2:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 3: {
      const other = random.pick(originals);
      const from = random.integer(other.length + 1);
      return text.slice(0, at) + other.slice(from, from + length) + text.slice(at);
    }
    default: {
      const lines = text.split('\n');
      const [line = ''] = lines.splice(random.integer(lines.length), 1);
      lines.splice(random.integer(lines.length + 1), 0, random.chance(0.5) ? line : ` ${line}`);
      return lines.join('\n');
    }
  }
}

/** What a plain front matter can say. */
type PlainText = string | number | boolean;
type PlainValue = PlainText | PlainText[];

const LINE = /^([A-Za-z]\w{0,40}):(?: +(.*))?$/;
const ITEM = /^( +)- +(.*)$/;
const WORDS_WITH_MEANING = /^(?:null|true|false)$/i;
const NUMBER_LIKE = /^(?:0[xo][\da-f]*|\d+(?:\.\d*)?(?:e[-+]?\d*)?)$/i;

/**
 * The value of YAML that is as plain as nearly all front matter: one `key: text`, `key: [text, text]` or
 * `key:` with `- text` below it a line, where a text begins with a letter or digit, or stands in quotation marks.
 * Undefined for anything else, right or wrong: that is for the real parser, which takes twenty times as long. Whatever
 * is returned is exactly what that parser makes of it.
 */
export function parsePlainYaml(text: string): Record<string, PlainValue> | undefined {
  // Tabs, carriage returns and what cannot be seen have rules of their own.
  if (/[^\P{C}\n]|[\u2028\u2029]/u.test(text)) return undefined;
  const value: Record<string, PlainValue> = {};
  const lines = text.split('\n');
  for (let i = 0; i < lines.length;) {
    const [, key, rest = ''] = LINE.exec(lines[i]!) ?? [];
    if (key === undefined || WORDS_WITH_MEANING.test(key) || Object.hasOwn(value, key)) return undefined;
    i += 1;
    const items = rest === '' ? itemsFrom(lines, i) : [];
    i += items.length;
    const parsed = rest === '' ? parseAll(items, parseText) : parseValue(rest);
    if (parsed === undefined) return undefined;
    value[key] = parsed;
  }
  return value;
}

/** The texts of a list that begins on a line; none unless all are indented alike. */
function itemsFrom(lines: readonly string[], start: number): string[] {
  const items: string[] = [];
  const indent = ITEM.exec(lines[start] ?? '')?.[1];
  for (let i = start; i < lines.length; i++) {
    const [, spaces, text] = ITEM.exec(lines[i]!) ?? [];
    if (spaces === undefined || spaces !== indent) break;
    items.push(text!);
  }
  return items;
}

function parseValue(text: string): PlainValue | undefined {
  const trimmed = trimEnd(text);
  if (!trimmed.startsWith('[')) return parseText(trimmed);
  if (!trimmed.endsWith(']')) return undefined;
  return parseAll(trimmed.slice(1, -1).split(','), parseListed);
}

function parseAll(
  texts: readonly string[],
  parse: (text: string) => PlainText | undefined,
): PlainText[] | undefined {
  const values: PlainText[] = [];
  for (const text of texts) {
    const value = parse(text);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values.length > 0 ? values : undefined;
}

/** Within brackets, more signs mean something. */
function parseListed(text: string): PlainText | undefined {
  return /[:#[\]{}]/.test(text) ? undefined : parseText(text.replace(/^ +/, ''));
}

function parseText(text: string): PlainText | undefined {
  const trimmed = trimEnd(text);
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(trimmed);
  if (quoted) return quoted[1] ?? quoted[2];
  if (!/^[\p{L}\d]/u.test(trimmed) || /: | #|:$/.test(trimmed)) return undefined;
  if (/^(?:0|[1-9]\d{0,8})$/.test(trimmed)) return Number(trimmed);
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  return WORDS_WITH_MEANING.test(trimmed) || NUMBER_LIKE.test(trimmed) ? undefined : trimmed;
}

function trimEnd(text: string): string {
  return text.replace(/ +$/, '');
}

import { Lexer } from 'yaml';

/** A comment in a piece of YAML. */
export interface YamlComment {
  /** Offset of its `#`. */
  offset: number;
  /** From the `#` to the end of the line. */
  text: string;
}

/** What the lexer puts before a scalar; it and its other marks stand for nothing in the text. */
const SCALAR = '\u001F';
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR]);

/** The comments of a piece of YAML, whatever else is wrong with it; a `#` within a value is none. */
export function collectYamlComments(text: string): YamlComment[] {
  const comments: YamlComment[] = [];
  let offset = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && previous !== SCALAR) comments.push({ offset, text: token });
    if (!MARKS.has(token)) offset += token.length;
    previous = token;
  }
  return comments;
}

import { READING_RULES, type RuleInfo } from '../read/rules.ts';
import { IGNORE_RULES } from './ignore-rules.ts';
import { URL_GONE } from './published.ts';
import { rules } from './rules/index.ts';

/** Every rule that a finding can name, in the order of their ids: those of reading, of content, and of `check-ignore`. */
export const catalogue: readonly RuleInfo[] = [
  ...READING_RULES,
  ...rules,
  ...IGNORE_RULES,
  URL_GONE,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

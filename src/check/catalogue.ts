import { READING_RULES, type RuleInfo } from '../read/rules.ts';
import { IGNORE_RULES } from './ignore-rules.ts';
import { LINK_RULES } from './outside-rules.ts';
import { URL_GONE } from './published.ts';
import { rules } from './rules/index.ts';

/**
 * Every rule that a finding can name, in the order of their ids: those of reading, of content, of other sites, of
 * published addresses, and of `check-ignore`.
 */
export const catalogue: readonly RuleInfo[] = [
  ...READING_RULES,
  ...rules,
  ...LINK_RULES,
  URL_GONE,
  ...IGNORE_RULES,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

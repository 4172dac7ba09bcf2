import type { Severity } from '../model/diagnostic.ts';
import { fillText, type MessageLanguage, type Text } from '../model/text.ts';
import type { RuleInfo } from '../read/rules.ts';
import { checkExample, EXAMPLE_DAY } from './examples.ts';
import { formatText } from './report/text.ts';
import { formatSummary } from './report/summary.ts';
import { wordIn } from './report/words.ts';
import type { Rule } from './rule.ts';

const WORDS = {
  why: { en: 'Why', nl: 'Waarom', fr: 'Pourquoi' },
  bad: { en: 'What is found', nl: 'Wat gevonden wordt', fr: 'Ce qui est trouvé' },
  good: { en: 'What is fine', nl: 'Wat in orde is', fr: 'Ce qui est correct' },
  fixed: {
    en: 'After `npm run check -- --fix`:',
    nl: 'Na `npm run check -- --fix`:',
    fr: 'Après `npm run check -- --fix` :',
  },
  others: { en: 'Other files: {files}', nl: 'Andere bestanden: {files}', fr: 'Autres fichiers : {files}' },
  rules: { en: 'Rules', nl: 'Regels', fr: 'Règles' },
  rule: { en: 'Rule', nl: 'Regel', fr: 'Règle' },
  severity: { en: 'Severity', nl: 'Ernst', fr: 'Gravité' },
  summary: { en: 'What must hold', nl: 'Wat moet kloppen', fr: 'Ce qui doit être vrai' },
  intro: {
    en: 'What `npm run check` looks at. The examples were checked as on {day}; each page shows what the check really says.',
    nl: 'Waar `npm run check` naar kijkt. De voorbeelden zijn gecontroleerd zoals op {day}; elke pagina toont wat de controle echt zegt.',
    fr: 'Ce que contrôle `npm run check`. Les exemples ont été contrôlés comme le {day} ; chaque page montre ce que dit vraiment le contrôle.',
  },
} as const satisfies Record<string, Text>;

/**
 * The documentation page of a rule as Markdown: what must hold and why, and, for a rule with examples, each of them
 * with what the check says about it. Summary, reason and examples are in English, all else in the language.
 */
export function formatRulePage(rule: RuleInfo | Rule, language: MessageLanguage): string {
  const severity = `**${WORDS.severity[language]}**: ${nameSeverity(rule.severity, language)}`;
  const lead = [`# ${rule.id}`, `${rule.summary}.`, severity, `## ${WORDS.why[language]}`, rule.why];
  return joinBlocks([...lead, ...('examples' in rule ? formatExamples(rule, language) : [])]);
}

/** The page that lists rules, as Markdown: each a link to its own page in the same folder. */
export function formatRuleIndex(rules: readonly RuleInfo[], language: MessageLanguage): string {
  const { rule, severity, summary } = WORDS;
  const rows = rules.map(
    ({ id, severity, summary }) =>
      `| [${id}](${id}.md) | ${nameSeverity(severity, language)} | ${summary.replaceAll('|', '\\|')} |`,
  );
  return joinBlocks([
    `# ${WORDS.rules[language]}`,
    fillText(WORDS.intro, { day: EXAMPLE_DAY })[language],
    [
      `| ${rule[language]} | ${severity[language]} | ${summary[language]} |`,
      '| --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ]);
}

function formatExamples(rule: Rule, language: MessageLanguage): string[] {
  const bad = rule.examples.bad.flatMap(({ name, files, fixed }) => [
    ...formatExample(name, files, language),
    fence(formatOutput(rule, files, language), 'text'),
    ...(fixed ? [WORDS.fixed[language], ...formatFiles(fixed, language)] : []),
  ]);
  const good = rule.examples.good.flatMap(({ name, files }) => formatExample(name, files, language));
  return [`## ${WORDS.bad[language]}`, ...bad, `## ${WORDS.good[language]}`, ...good];
}

function formatExample(
  name: string,
  files: Readonly<Record<string, string>>,
  language: MessageLanguage,
): string[] {
  return [`### ${name.charAt(0).toUpperCase()}${name.slice(1)}`, ...formatFiles(files, language)];
}

/** Each file with its text; those of which only the name matters, such as pictures, in a line at the end. */
function formatFiles(files: Readonly<Record<string, string>>, language: MessageLanguage): string[] {
  const shown = Object.entries(files).filter(([, text]) => text !== '');
  const named = Object.keys(files).filter((path) => files[path] === '');
  return [
    ...shown.flatMap(([path, text]) => [`\`${path}\``, fence(text, languageOf(path))]),
    ...(named.length > 0
      ? [fillText(WORDS.others, { files: named.map((path) => `\`${path}\``).join(', ') })[language]]
      : []),
  ];
}

/** What the check prints about the files, without the closing line about how much was checked. */
function formatOutput(
  rule: Rule,
  files: Readonly<Record<string, string>>,
  language: MessageLanguage,
): string {
  const found = checkExample(rule, files);
  const totals = { entries: 0, links: 0, procedures: 0, steps: 0, seconds: 0 };
  const linesOf = (file: string): string[] | undefined => files[file]?.split(/\r?\n/);
  const text = formatText(found, { linesOf, totals, useColour: false, language });
  return text.slice(0, -formatSummary(found, totals, language).length).trimEnd();
}

/** A code block that no fence within the text can end. */
function fence(text: string, info: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const mark = '`'.repeat(longest + 1);
  return [`${mark}${info}`, text.replaceAll('\r\n', '\n').replace(/\n$/, ''), mark].join('\n');
}

function languageOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1] ?? 'text';
}

function nameSeverity(severity: Severity, language: MessageLanguage): string {
  return wordIn(language, severity);
}

function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

import type { Entry } from '../model/entry.ts';
import { sameText } from '../model/text.ts';
import { contentIndent } from './list-indents.ts';
import { collectMarkerRuns } from './marker-runs.ts';
import type { Finding, Message } from './rule.ts';
import { placeInLine } from './text-lines.ts';

const SUBSTEP_HELP = {
  en: 'Begin each line with 1., 2. and so on, with {indent} spaces before the number.',
  nl: 'Begin elke regel met 1., 2. enzovoort, met {indent} spaties voor het nummer.',
  fr: 'Commencez chaque ligne par 1., 2. et ainsi de suite, avec {indent} espaces devant le numéro.',
};
const LIST_HELP = {
  en: 'Begin each line with 1., 2. and so on, with an empty line before the first.',
  nl: 'Begin elke regel met 1., 2. enzovoort, met een lege regel voor de eerste.',
  fr: 'Commencez chaque ligne par 1., 2. et ainsi de suite, avec une ligne vide avant la première.',
};

/** What the rules about sub-steps that were numbered in another way say. */
export const SUBSTEP_MESSAGES = {
  runOn: {
    message: {
      en: '"{marker}" does not make a sub-step: readers see one run-on line. Write 1. and 2., indented by {indent} spaces; the site shows them as a and b.',
      nl: '"{marker}" maakt geen substap: lezers zien één doorlopende regel. Schrijf 1. en 2. met {indent} spaties ervoor; de site toont a en b.',
      fr: '« {marker} » ne fait pas de sous-étape : les lecteurs voient une seule ligne continue. Écrivez 1. et 2. avec {indent} espaces devant ; le site affiche a et b.',
    },
    help: SUBSTEP_HELP,
  },
  apart: {
    message: {
      en: '"{marker}" does not make a sub-step: readers see plain text, and no link leads there. Write 1. and 2., indented by {indent} spaces; the site shows them as a and b.',
      nl: '"{marker}" maakt geen substap: lezers zien gewone tekst, en geen link leidt ernaartoe. Schrijf 1. en 2. met {indent} spaties ervoor; de site toont a en b.',
      fr: "« {marker} » ne fait pas de sous-étape : les lecteurs voient du simple texte, et aucun lien n'y mène. Écrivez 1. et 2. avec {indent} espaces devant ; le site affiche a et b.",
    },
    help: SUBSTEP_HELP,
  },
  list: {
    message: {
      en: '"{marker}" does not make a list: readers see one run-on line. Write 1. and 2. instead.',
      nl: '"{marker}" maakt geen lijst: lezers zien één doorlopende regel. Schrijf 1. en 2.',
      fr: '« {marker} » ne fait pas de liste : les lecteurs voient une seule ligne continue. Écrivez plutôt 1. et 2.',
    },
    help: LIST_HELP,
  },
} satisfies Record<string, Message>;

/** Reports lines that were meant as sub-steps, but were given letters or decimals. */
export function reportTypedSubsteps(
  entry: Entry,
  kind: 'letter' | 'decimal',
  report: (finding: Finding<keyof typeof SUBSTEP_MESSAGES>) => void,
): void {
  for (const run of collectMarkerRuns(entry).runs) {
    const [first] = run.lines;
    if (run.kind !== kind) continue;
    report({
      at: placeInLine(first!, first!.marker.typed.length),
      message: !run.step ? 'list' : run.isApart ? 'apart' : 'runOn',
      values: {
        marker: sameText(first!.marker.typed),
        ...(run.step ? { indent: contentIndent(entry, run.step.step) } : {}),
      },
      ...(run.isApart ? { severity: 'warning' } : {}),
    });
  }
}

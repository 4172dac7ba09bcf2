import * as z from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SynonymGroup } from '../model/synonyms.ts';
import { say, toDiagnostic, type Message, type Problem } from './problem.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** Path of the file with the synonyms of a locale. */
export function synonymsFile(locale: string): string {
  return `synonyms.${locale}.yml`;
}

/** A number is a word too: `- [2fa, 2]` means what it says. */
const wordSchema = z.union([z.string().trim().min(1), z.number().transform(String)]);
const schema = z.array(z.array(wordSchema));

const MESSAGES = {
  noList: {
    message: {
      en: 'These synonyms are not a list of groups, so none of them is used.',
      nl: 'Deze synoniemen zijn geen lijst van groepen, dus geen ervan wordt gebruikt.',
      fr: "Ces synonymes ne sont pas une liste de groupes, donc aucun n'est utilisé.",
    },
    help: {
      en: 'Write one group a line: - [phone, mobile, cell phone].',
      nl: 'Schrijf één groep per regel: - [gsm, telefoon, mobiel].',
      fr: 'Écrivez un groupe par ligne : - [téléphone, gsm, portable].',
    },
  },
  alone: {
    message: {
      en: '"{word}" is the only word of its group, so it means the same as nothing.',
      nl: '"{word}" is het enige woord van zijn groep, dus het betekent hetzelfde als niets.',
      fr: "« {word} » est le seul mot de son groupe, donc il n'a pas de synonyme.",
    },
    help: {
      en: 'Add a word that means the same, or delete the line.',
      nl: 'Voeg een woord toe dat hetzelfde betekent, of schrap de regel.',
      fr: 'Ajoutez un mot qui veut dire la même chose, ou supprimez la ligne.',
    },
  },
  twice: {
    message: {
      en: '"{word}" is already in a group, on line {line}: a search for it would find both groups.',
      nl: '"{word}" staat al in een groep, op regel {line}: wie het zoekt, zou beide groepen vinden.',
      fr: '« {word} » est déjà dans un groupe, ligne {line} : une recherche trouverait les deux groupes.',
    },
    help: {
      en: 'Delete it here or there, or make one group of the two.',
      nl: 'Schrap het hier of daar, of maak één groep van de twee.',
      fr: 'Supprimez-le ici ou là, ou faites-en un seul groupe.',
    },
  },
} as const satisfies Record<string, Message>;

/** The groups of a file of synonyms, and what is wrong with it; groups that cannot be used are left out. */
export function parseSynonyms(
  file: string,
  text: string,
): { groups: SynonymGroup[]; diagnostics: Diagnostic[] } {
  const { data, raw, problems, locate } = parseYaml(text, schema);
  // A file of comments only is an empty object to the parser.
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') return { groups: [], diagnostics: [] };
  if (!data) {
    // What YAML itself cannot read has its own message; of a wrong shape, the right one says more than each value.
    const shown = raw === undefined ? problems : [say(locate([]), MESSAGES.noList)];
    return { groups: [], diagnostics: shown.map((problem) => toDiagnostic('synonyms-file', file, problem)) };
  }
  return {
    groups: data.filter((group) => group.length > 1),
    diagnostics: [...findLonely(data, locate), ...findRepeated(data, locate)].map((problem) =>
      toDiagnostic('synonyms-file', file, problem),
    ),
  };
}

type Locate = ParsedYaml<unknown>['locate'];

function findLonely(groups: readonly SynonymGroup[], locate: Locate): Problem[] {
  return groups.flatMap((group, i) =>
    group.length === 1 ? [say(locate([i, 0]), MESSAGES.alone, { word: group[0]! })] : [],
  );
}

function findRepeated(groups: readonly SynonymGroup[], locate: Locate): Problem[] {
  const lines = new Map<string, number>();
  return groups.flatMap((group, i) =>
    group.flatMap((word, j) => {
      const place = locate([i, j]);
      const line = lines.get(word.toLowerCase());
      if (line !== undefined) return [say(place, MESSAGES.twice, { word, line })];
      lines.set(word.toLowerCase(), place.line);
      return [];
    }),
  );
}

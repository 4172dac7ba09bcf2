import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { defineRule, type Rule } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Site } from '../../src/model/site.ts';
import { parseEntry } from '../../src/read/parse-entry.ts';
import { formatFinding, graphFrom, TODAY } from '../content.ts';

test('what rules keep of a text holds when it is parsed again for another look', () => {
  for (const { name, files } of rules.flatMap(({ examples }) => [...examples.bad, ...examples.good])) {
    const expected = check(graphFrom(files), rules, TODAY).map(formatFinding);
    const graph = graphFrom(files);
    const clock = { looks: 0 };
    for (const entry of graph.entries) parseForEachLook(graph.site, entry, clock);
    const found = check(graph, [countLooks(clock), ...rules], TODAY).map(formatFinding);
    expect(found, name).toEqual(expected);
  }
});

/** A rule that only counts the looks at texts; it comes first in each. */
function countLooks(clock: { looks: number }): Rule {
  const look = (): void => void (clock.looks += 1);
  return defineRule({
    id: 'test-rule',
    summary: '',
    why: '',
    severity: 'info',
    messages: {},
    examples: { bad: [], good: [] },
    checkText: look,
    checkTranslation: look,
    check: look,
  });
}

/** Makes an entry have another tree in every look. */
function parseForEachLook(site: Site, entry: Entry, clock: { looks: number }): void {
  let parsed = { look: -1, entry };
  for (const key of ['tree', 'headings', 'procedures', 'links'] as const) {
    Object.defineProperty(entry, key, {
      get: () => {
        if (parsed.look !== clock.looks) {
          parsed = { look: clock.looks, entry: parseEntry(site, entry.file, entry.source).entry! };
        }
        return parsed.entry[key];
      },
    });
  }
}

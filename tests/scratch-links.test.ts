import { describe, expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import { applyEdits } from '../src/check/fix.ts';
import { rules as all } from '../src/check/rules/index.ts';
import { formatFinding, graphFrom, TODAY } from './content.ts';
import { readdirSync } from 'node:fs';
const names = readdirSync('src/check/rules').filter((n) => n.startsWith('link-'));
const rules = await Promise.all(names.map(async (n) => (await import(`../src/check/rules/${n}`)).default));
const ids = new Set(rules.map((r) => r.id));
const others = await Promise.all(readdirSync('src/check/rules').filter((n) => !n.startsWith('link-') && n !== 'index.ts').map(async (n) => { try { return [(await import(`../src/check/rules/${n}`)).default]; } catch (e) { return []; } }));
void all; void ids;
const every = [...others.flat().filter((r) => r && r.id).map((r: any) => ({ ...r, ...(r.check ? { check: (c: any) => { try { r.check(c); } catch (e) { console.log('BROKEN', r.id, String(e)); } } } : {}), })), ...rules];
function strip(node: any) { delete node.position; node.children?.forEach(strip); }
describe.each(rules.map((r) => [r.id, r] as const))('%s', (id, rule) => {
  test('meta', () => {
    expect(names).toContain(`${id}.ts`);
    expect(rule.summary).toMatch(/^[A-Z].{10,90}[^.]$/);
    expect(rule.why).toMatch(/^[A-Z].+\.$/);
  });
  test.each(rule.examples.bad.map((e: any) => [e.name, e]))('bad: %s', (_n, { files, expect: exp, fixed }: any) => {
    const found = check(graphFrom(files), [rule], TODAY);
    expect(found.map(formatFinding)).toEqual(exp);
    for (const { message, help } of found) {
      expect(message.en).toMatch(/^["A-Z/].*[.?!]$/s);
      for (const l of ['en', 'nl', 'fr'] as const) { expect(message[l] + help[l]).not.toMatch(/\{\w+\}|undefined/); expect(help[l]).toMatch(/[.)]$/); }
      expect(`${message.en} ${help.en}`).not.toMatch(/\b(?:invalid|illegal|please|sorry|forbidden)\b/i);
    }
    const after: any = {};
    for (const f of Object.keys(files)) {
      const edits = found.filter((d) => d.file === f).flatMap((d) => d.edits ?? []);
      const t = applyEdits(files[f], edits);
      if (t !== files[f]) after[f] = t;
    }
    expect(after).toEqual(fixed ?? {});
    if (fixed) {
      const all1 = check(graphFrom(files), rules, TODAY).length;
      const g = check(graphFrom({ ...files, ...fixed }), rules, TODAY);
      expect(g.length).toBeLessThan(all1);
      console.log(id, g.map((d) => d.rule + ' ' + formatFinding(d)));
    }
    console.log(id, check(graphFrom(files), rules, TODAY).filter((d) => d.rule !== id).map((d) => d.rule + ' ' + formatFinding(d)));
  });
  test.each(rule.examples.good.map((e: any) => [e.name, e]))('good: %s', (_n, { files }: any) => {
    expect(check(graphFrom(files), every, TODAY).map((d) => d.rule + ' ' + formatFinding(d))).toEqual([]);
  });
  test('no positions', () => {
    for (const { files } of [...rule.examples.bad, ...rule.examples.good]) {
      const g = graphFrom(files);
      for (const e of g.entries) strip(e.tree);
      check(g, [rule], TODAY);
    }
  });
});

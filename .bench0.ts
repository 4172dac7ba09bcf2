import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { checkContent } from '/tmp/wt/search/src/check/check-content.ts';
import { readContent } from '/tmp/wt/search/src/read/read-content.ts';
import { buildQuickIndex } from '/tmp/wt/search/src/search/build-quick-index.ts';
import { buildLexicon } from '/tmp/wt/search/src/search/lexicon.ts';
import { quickSearch } from '/tmp/wt/search/src/search/quick-search.ts';
import { stemmerOf } from '/tmp/wt/search/src/search/preloaded-stemmers.ts';
const { graph, diagnostics } = checkContent(await readContent('content','public'));
console.log(diagnostics.map(d=>d.file+':'+d.line+' '+d.message.en).join('\n'));
const verbose = process.argv[2];
for (const locale of ['en','nl','fr']) {
  const index = buildQuickIndex(graph!, locale);
  const json = JSON.stringify(index);
  console.log(locale, json.length, gzipSync(json,{level:9}).length, 'steps', gzipSync(JSON.stringify(index.records.map(r=>r.steps))).length, 'foreign', gzipSync(JSON.stringify(index.records.map(r=>r.foreign))).length,'voc',index.vocabulary.length, gzipSync(JSON.stringify(index.vocabulary)).length);
  const lex = buildLexicon(index, stemmerOf(index.lang));
  const golden = parse(readFileSync(`tests/search/golden.${locale}.yml`,'utf8')) as Record<string, Record<string, string|string[]>>;
  let all=0, s1=0, s3=0;
  for (const [kind, qs] of Object.entries(golden)) {
    let n=0,a=0,b=0,e=0;
    for (const [q, want] of Object.entries(qs)) {
      n++;
      const r = quickSearch(lex, q, {version: index.versions.at(-1)!.id});
      const slugs = r.hits.map(h=>h.record.href.slice(4,-1));
      const ok = (s:string)=> want==='none' ? false : [want].flat().includes(s);
      if (want==='none') { const good=r.hits.every(h=>h.fit==="guess"); if(good){a++;b++;} else if (verbose) console.log('  OOS', q, '->', r.repaired??'', r.hits[0]!.fit, slugs.slice(0,3).join(' ')); continue; }
      if (!slugs.length) e++;
      if (slugs[0]&&ok(slugs[0])) a++;
      if (slugs.slice(0,3).some(ok)) b++;
      if (verbose && !(slugs[0]&&ok(slugs[0]))) console.log('  ', kind, q, r.repaired?`[${r.repaired}]`:'', 'want',[want].flat().join('|'),'got', slugs.slice(0,3).join(' '), r.hits[0]?.fit);
    }
    console.log(locale, kind.padEnd(15), n, (a/n).toFixed(2), (b/n).toFixed(2), e);
    if (kind!=='out-of-scope'){all+=n;s1+=a;s3+=b;}
  }
  console.log(locale,'ALL', all, (s1/all).toFixed(3), (s3/all).toFixed(3));
  const living = [...graph!.versions.get(index.versions.at(-1)!.id)!.values()].flatMap(m=>m.get(locale)??[]);
  let miss=0, tot=0;
  for (const e of living) for (const p of e.frontmatter.searchFor) { tot++; const r=quickSearch(lex,p,{version:index.versions.at(-1)!.id}); if(!r.hits.slice(0,3).some(h=>h.record.href.slice(4,-1)===e.slug)) {miss++; console.log('  searchFor', e.file, p, r.hits.slice(0,3).map(h=>h.record.href).join(' '));} }
  console.log('searchFor', tot, 'missed', miss);
}

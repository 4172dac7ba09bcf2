import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { catalogue } from '../src/check/catalogue.ts';
import { formatRuleIndex, formatRulePage } from '../src/check/rule-page.ts';
import { MESSAGE_LANGUAGES } from '../src/model/text.ts';
import { EXIT, parseOptions, runScript, UsageError } from './options.ts';

/** `npm run rules`: writes the documentation of every rule, one Markdown file each, and a list of them. */
await runScript(async () => {
  const options = parseOptions({
    out: { type: 'string', default: '.build/rules' },
    language: { type: 'string', default: 'en' },
  });
  const language = MESSAGE_LANGUAGES.find((known) => known === options.language);
  if (!language) {
    throw new UsageError(`--language ${options.language}: choose ${MESSAGE_LANGUAGES.join(', ')}.`);
  }
  const folder = resolve(options.out);
  await mkdir(folder, { recursive: true });
  const pages = catalogue.map((rule) => ({ name: rule.id, text: formatRulePage(rule, language) }));
  for (const { name, text } of [...pages, { name: 'index', text: formatRuleIndex(catalogue, language) }]) {
    await writeFile(join(folder, `${name}.md`), text);
  }
  console.log(`Wrote ${pages.length} rules to ${relative(process.cwd(), folder) || '.'}.`);
  return EXIT.clean;
});

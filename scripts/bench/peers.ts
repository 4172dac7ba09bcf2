import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { PROJECT_FOLDER } from '../options.ts';
import type { Corpus, LinkStyle } from './corpus.ts';
import { measure, type Measured } from './measure.ts';

/** What a tool said about a file; `file` is the path within the corpus. */
export interface Reported {
  rule: string;
  file: string;
}

/** A tool that looks for defects. */
export interface Peer {
  name: string;
  style: LinkStyle;
  /** Where its content goes, below its own folder. */
  contentFolder: string;
  /** Installs what it needs into the folder (not measured), runs it (measured) and reads its report. */
  run: (folder: string, corpus: Corpus) => Promise<{ measured: Measured; reported: Reported[] }>;
}

const handrail: Peer = {
  name: 'handrail',
  style: 'file',
  contentFolder: 'content',
  run: (folder) => {
    const script = join(PROJECT_FOLDER, 'scripts/check.ts');
    const measured = measure(
      process.execPath,
      [script, '--content', join(folder, 'content'), '--format', 'json'],
      folder,
    );
    const found = JSON.parse(measured.stdout) as (Pick<Diagnostic, 'rule' | 'file'> & object)[];
    return Promise.resolve({ measured, reported: found.map(({ rule, file }) => ({ rule, file })) });
  },
};

const markdownlint: Peer = {
  name: 'markdownlint-cli2',
  style: 'file',
  contentFolder: 'content',
  run: async (folder) => {
    await install(folder, ['markdownlint-cli2@0.24.1']);
    // Its rules on line length, HTML and the first heading are about style, not about what readers meet.
    const config = { MD013: false, MD033: false, MD040: false, MD041: false };
    await writeFile(join(folder, '.markdownlint.json'), JSON.stringify(config));
    const measured = measure('node_modules/.bin/markdownlint-cli2', ['content/**/*.md'], folder);
    const lines = [...measured.stderr.matchAll(/^content\/(\S+?\.md):\d+(?::\d+)? (?:error )?(MD\d+)/gm)];
    return { measured, reported: lines.map(([, file, rule]) => ({ file: file!, rule: rule! })) };
  },
};

const remark: Peer = {
  name: 'remark-cli',
  style: 'file',
  contentFolder: 'content',
  run: async (folder) => {
    await install(folder, [
      'remark-cli@12.0.1',
      'remark-validate-links@13.1.0',
      'remark-lint-ordered-list-marker-value@4.0.1',
      'remark-frontmatter@5.0.0',
      'remark-gfm@4.0.1',
    ]);
    const plugins = [
      'remark-frontmatter',
      'remark-gfm',
      ['remark-validate-links', { repository: false }],
      ['remark-lint-ordered-list-marker-value', 'ordered'],
    ];
    await writeFile(join(folder, '.remarkrc.json'), JSON.stringify({ plugins }));
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const measured = measure(
      'node_modules/.bin/remark',
      ['content', '--frail', '--quiet', '--no-stdout'],
      folder,
    );
    return { measured, reported: readRemark(measured.stderr) };
  },
};

/** remark names a file once, and its findings below it: `12:1-12:3 warning … rule plugin`. */
function readRemark(stderr: string): Reported[] {
  const reported: Reported[] = [];
  let file = '';
  for (const line of stderr.split('\n')) {
    file = /^(?:content\/)(\S+\.md)$/.exec(line.trim())?.[1] ?? file;
    const rule = /^\s*\d+:\d+\S*\s+warning\s.*?(\S+)\s+\S+\s*$/.exec(line)?.[1];
    if (rule !== undefined) reported.push({ rule, file });
  }
  return reported;
}

const starlightLinksValidator: Peer = {
  name: 'starlight-links-validator',
  style: 'site',
  contentFolder: 'src/content/docs',
  run: async (folder) => {
    await installStarlight(folder, ['starlight-links-validator@0.26.0'], 'starlightLinksValidator()');
    const measured = measure('node_modules/.bin/astro', ['build'], folder);
    const output = `${measured.stdout}\n${measured.stderr}`;
    const reported: Reported[] = [];
    let file: string | undefined;
    for (const line of output.split('\n')) {
      file =
        /(?:▶|>)\s*(?:src\/content\/docs\/)?(en\/\S+?)\/?(?:\.mdx?)?\s*$/
          .exec(line)?.[1]
          ?.replace(/$/, '.md') ?? file;
      if (file !== undefined && /[├└]─/.test(line)) reported.push({ rule: 'link', file });
    }
    return { measured, reported };
  },
};

const linkinator: Peer = {
  name: 'linkinator (on the built pages)',
  style: 'site',
  contentFolder: 'src/content/docs',
  run: async (folder) => {
    await installStarlight(folder, ['linkinator@8.1.0'], '');
    // Building the pages that it reads is not counted.
    execFileSync('node_modules/.bin/astro', ['build'], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, CI: 'true' },
    });
    const measured = measure(
      'node_modules/.bin/linkinator',
      ['dist', '--recurse', '--check-fragments', '--format', 'json', '--skip', '^https?://(?!localhost)'],
      folder,
    );
    return { measured, reported: readLinkinator(measured.stdout) };
  },
};

function readLinkinator(stdout: string): Reported[] {
  const start = stdout.indexOf('{');
  if (start < 0) return [];
  const { links } = JSON.parse(stdout.slice(start)) as { links: { state: string; parent?: string }[] };
  return links
    .filter(({ state }) => state === 'BROKEN')
    .map(({ parent = '' }) => ({
      rule: 'link',
      file: `${/(en\/[^?#]*?)(?:\/(?:index\.html)?)?$/.exec(parent)?.[1] ?? parent}.md`,
    }));
}

/** All tools, Handrail first. */
export const PEERS: readonly Peer[] = [handrail, markdownlint, remark, starlightLinksValidator, linkinator];

async function install(folder: string, packages: readonly string[]): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder, stdio: 'ignore' });
}

/** A plain Starlight site of the same texts; without a sidebar, which at this size would cost more than the rest. */
export async function installStarlight(
  folder: string,
  packages: readonly string[],
  plugin: string,
): Promise<void> {
  await install(folder, ['astro@7.3.5', '@astrojs/starlight@0.42.4', ...packages]);
  const use = plugin ? "import starlightLinksValidator from 'starlight-links-validator';\n" : '';
  await writeFile(
    join(folder, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\n${use}export default defineConfig({ integrations: [starlight({ title: 'Corpus', locales: { en: { label: 'English', lang: 'en' } }, defaultLocale: 'en', sidebar: [], plugins: [${plugin}] })] });\n`,
  );
  await writeFile(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { z } from 'astro/zod';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: z.object({ keywords: z.array(z.string()).optional(), reviewed: z.any() }) }) }) };\n`,
  );
}

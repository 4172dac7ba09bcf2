import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { PROJECT_FOLDER } from '../options.ts';
import { DEFECT_CLASSES, type LinkStyle } from './corpus.ts';
import { QUIET } from './measure.ts';

/** What a tool said about a file; `file` is the path within the corpus. */
export interface Reported {
  rule: string;
  file: string;
}

/** A tool that looks for defects. */
export interface Peer {
  name: string;
  /** What it reads. */
  input: string;
  style: LinkStyle;
  /** Where its content goes, below its own folder. */
  contentFolder: string;
  /** The classes of defects that its documentation says it looks for. */
  claims: readonly string[];
  /** Installs what it needs into its own folder, in which the corpus stands already; not measured. */
  prepare: (folder: string) => Promise<void>;
  /** What is run there, and measured. */
  command: (folder: string) => readonly string[];
  read: (output: { stdout: string; stderr: string }) => Reported[];
}

/** Handrail, run as `npm run check` runs it: from the second run on with the bundle that the first one made. */
export const HANDRAIL: Peer = {
  name: 'Handrail',
  input: 'Markdown',
  style: 'file',
  contentFolder: 'content',
  claims: DEFECT_CLASSES,
  prepare: () => Promise.resolve(),
  command: (folder) => {
    const [, ...words] = packageJson.scripts.check.split(' ');
    const own = words.map((word) => (/^(?:\.\/)?scripts\//.test(word) ? join(PROJECT_FOLDER, word) : word));
    return [process.execPath, ...own, '--content', join(folder, 'content'), '--format', 'json'];
  },
  read: ({ stdout }) => (JSON.parse(stdout) as Diagnostic[]).map(({ rule, file }) => ({ rule, file })),
};

const markdownlint: Peer = {
  name: 'markdownlint-cli2 0.24.1',
  input: 'Markdown',
  style: 'file',
  contentFolder: 'content',
  claims: [
    'step-number',
    'list-split',
    'list-restart',
    'substeps-flattened',
    'link-text',
    'link-empty',
    'heading-order',
  ],
  prepare: async (folder) => {
    await install(folder, ['markdownlint-cli2@0.24.1']);
    // Its rules on line length, HTML, the language of code and the first heading are about style, not about what readers meet.
    const config = { MD013: false, MD033: false, MD040: false, MD041: false };
    await writeFile(join(folder, '.markdownlint.json'), JSON.stringify(config));
  },
  command: () => ['node_modules/.bin/markdownlint-cli2', 'content/**/*.md'],
  read: ({ stderr }) =>
    [...stderr.matchAll(/^content\/(\S+?\.md):\d+(?::\d+)? (?:error )?(MD\d+)/gm)].map(([, file, rule]) => ({
      file: file!,
      rule: rule!,
    })),
};

const remark: Peer = {
  name: 'remark-cli 12.0.1 with validate-links 13.1.0',
  input: 'Markdown',
  style: 'file',
  contentFolder: 'content',
  claims: ['step-number', 'link-page', 'link-fragment', 'image-missing'],
  prepare: async (folder) => {
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
  },
  command: () => ['node_modules/.bin/remark', 'content', '--frail', '--quiet', '--no-stdout', '--no-color'],
  read: ({ stderr }) => readByFile(stderr, /^content\/(\S+\.md)$/, /^\d+:\d+\S*\s+warning\s.*\s(\S+)\s+\S+$/),
};

const starlightLinksValidator: Peer = {
  name: 'starlight-links-validator 0.26.0',
  input: 'Markdown, during a build',
  style: 'site',
  contentFolder: 'src/content/docs',
  claims: ['link-page', 'link-fragment'],
  prepare: (folder) =>
    installStarlight(
      folder,
      ['starlight-links-validator@0.26.0'],
      "sidebar: [], plugins: [(await import('starlight-links-validator')).default()]",
    ),
  command: () => ['node_modules/.bin/astro', 'build'],
  read: ({ stdout, stderr }) => readByFile(stdout + stderr, /^╭─ (en\/\S+\.mdx?)$/, /╰── (.+)$/),
};

const linkinator: Peer = {
  name: 'linkinator 8.1.0',
  input: 'built pages (the build is not counted)',
  style: 'site',
  contentFolder: 'src/content/docs',
  claims: ['link-page', 'link-fragment', 'image-missing'],
  prepare: async (folder) => {
    await installStarlight(folder, ['linkinator@8.1.0'], 'sidebar: []');
    execFileSync('node_modules/.bin/astro', ['build'], { cwd: folder, stdio: 'ignore', env: QUIET });
  },
  command: () =>
    'node_modules/.bin/linkinator en/ --server-root dist --recurse --check-fragments --format json --skip ^https?://(?!localhost|127)'.split(
      ' ',
    ),
  read: ({ stdout }) => {
    const { links } = JSON.parse(stdout) as { links: { state: string; parent?: string }[] };
    const broken = links.filter(({ state }) => state === 'BROKEN');
    return broken.map(({ parent = '' }) => ({ rule: 'broken', file: `${parent.replace(/\/$/, '')}.md` }));
  },
};

/** All tools, Handrail first. */
export const PEERS: readonly Peer[] = [HANDRAIL, markdownlint, remark, starlightLinksValidator, linkinator];

/** Reads a report that names a file on a line, and below it its findings, a rule on each line. */
function readByFile(output: string, fileLine: RegExp, ruleLine: RegExp): Reported[] {
  const reported: Reported[] = [];
  let file: string | undefined;
  for (const line of output.split('\n').map((text) => text.trim())) {
    file = fileLine.exec(line)?.[1] ?? file;
    const rule = ruleLine.exec(line)?.[1];
    if (file !== undefined && rule !== undefined) reported.push({ file, rule });
  }
  return reported;
}

/** Installs packages into a folder outside the project. */
export async function install(folder: string, packages: readonly string[]): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder, stdio: 'ignore' });
}

/**
 * A Starlight site in English, with options of Starlight as they are written in its config. With many answers, its
 * default sidebar would cost more than the rest.
 */
export async function installStarlight(
  folder: string,
  packages: readonly string[],
  options: string,
): Promise<void> {
  await install(folder, ['astro@7.3.5', '@astrojs/starlight@0.42.4', ...packages]);
  await writeFile(
    join(folder, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ integrations: [starlight({ title: 'Corpus', locales: { en: { label: 'English', lang: 'en' } }, defaultLocale: 'en', ${options} })] });\n`,
  );
  await writeFile(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { z } from 'astro/zod';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: z.object({ keywords: z.array(z.string()).optional(), reviewed: z.any().optional() }) }) }) };\n`,
  );
  // Every page of the template names it; without it, each would be told as a false alarm.
  await mkdir(join(folder, 'public'), { recursive: true });
  await writeFile(join(folder, 'public/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
}

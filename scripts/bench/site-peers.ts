import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BUNDLE_FOLDER, CACHE_VARIABLE } from '../build-cache.ts';
import { PROJECT_FOLDER } from '../options.ts';
import { QUIET } from './measure.ts';
import { PHRASES, type CorpusLocale } from './phrases.ts';

/** A builder of sites, with the same texts for each. */
export interface SitePeer {
  name: string;
  /** Writes the project into an empty folder and installs what it needs there; not measured. */
  prepare: (folder: string, texts: PeerTexts) => Promise<void>;
  /** What is run in the folder, and measured. */
  command: (folder: string) => readonly string[];
  /** Folder of the site that it writes. */
  output: string;
}

/** The answers as other builders want them: path `<locale>/<topic>/<name>.md` → text. */
interface PeerTexts {
  locales: readonly CorpusLocale[];
  /** Content folder as Handrail reads it. */
  source: ReadonlyMap<string, string>;
}

/**
 * Handrail, run as `npm run build` runs it: with checks, search and the check of the output, and with nothing that an
 * earlier build has left behind.
 */
export const HANDRAIL: SitePeer = {
  name: 'Handrail',
  prepare: async (folder, { source }) => {
    await rm(BUNDLE_FOLDER, { recursive: true, force: true });
    await writeAll(join(folder, 'content'), source);
  },
  command: (folder) => [
    'env',
    `${CACHE_VARIABLE}=${join(folder, 'cache')}`,
    process.execPath,
    ...['scripts/start.js', 'scripts/build.ts'].map((script) => join(PROJECT_FOLDER, script)),
    ...['--content', join(folder, 'content'), '--out', join(folder, 'dist')],
  ],
  output: 'dist',
};

const starlight: SitePeer = {
  name: 'Starlight 0.42.4',
  prepare: async (folder, texts) => {
    await writeAll(folder, [
      ['package.json', '{ "private": true, "type": "module" }'],
      [
        'astro.config.mjs',
        `import starlight from '@astrojs/starlight';
export default { site: 'https://help.example', integrations: [starlight({ title: 'Help', defaultLocale: 'en', locales: ${JSON.stringify(
          Object.fromEntries(
            texts.locales.map((id) => [id, { label: PHRASES[id].label, lang: PHRASES[id].lang }]),
          ),
        )} })] };\n`,
      ],
      [
        'src/content.config.ts',
        `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
      ],
    ]);
    await writeAll(join(folder, 'src/content/docs'), plainTexts(texts));
    install(folder, ['astro@7.3.5', '@astrojs/starlight@0.42.4']);
  },
  command: () => ['node_modules/.bin/astro', 'build'],
  output: 'dist',
};

const vitepress: SitePeer = {
  name: 'VitePress 1.6.4',
  prepare: async (folder, texts) => {
    const files = plainTexts(texts);
    const sidebar = Object.fromEntries(
      texts.locales.map((locale) => [
        `/${locale}/`,
        files
          .filter(([path]) => path.startsWith(`${locale}/`) && !path.endsWith('index.md'))
          .map(([path, text]) => ({ text: titleOf(text), link: `/${path.replace(/\.md$/, '')}` })),
      ]),
    );
    await writeAll(folder, [
      ['package.json', '{ "private": true, "type": "module" }'],
      [
        '.vitepress/config.mjs',
        `export default { title: 'Help', cleanUrls: true, ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(sidebar)} } };\n`,
      ],
      ...files,
    ]);
    install(folder, ['vitepress@1.6.4']);
  },
  command: () => ['node_modules/.bin/vitepress', 'build'],
  output: '.vitepress/dist',
};

const docusaurus: SitePeer = {
  name: 'Docusaurus 3.10.2',
  prepare: async (folder, texts) => {
    await writeAll(folder, [
      ['package.json', '{ "private": true }'],
      [
        'docusaurus.config.js',
        `module.exports = { title: 'Help', url: 'https://help.example', baseUrl: '/', onBrokenLinks: 'ignore', markdown: { format: 'md' },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]] };\n`,
      ],
    ]);
    await writeAll(join(folder, 'docs'), plainTexts(texts));
    install(folder, [
      ...['core', 'preset-classic'].map((name) => `@docusaurus/${name}@3.10.2`),
      'react@19',
      'react-dom@19',
    ]);
  },
  command: () => ['node_modules/.bin/docusaurus', 'build'],
  output: 'build',
};

const hugo: SitePeer = {
  name: 'Hugo (Debian) with Pagefind 1.6.0',
  prepare: async (folder, texts) => {
    const base = `<!doctype html><html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><nav>{{ range .CurrentSection.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>`;
    await writeAll(folder, [
      ['package.json', '{ "private": true }'],
      [
        'hugo.toml',
        'baseURL = "https://help.example"\ntitle = "Help"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
      ],
      ['layouts/_default/single.html', base],
      ['layouts/_default/list.html', base],
    ]);
    // What is called index.md would be the only page of its folder.
    const files = plainTexts(texts).map(([path, text]): [string, string] => [
      path.replace(/\/index\.md$/, '/_index.md'),
      text,
    ]);
    await writeAll(join(folder, 'content'), files);
    install(folder, ['pagefind@1.6.0']);
  },
  command: () => ['sh', '-c', 'hugo --quiet && node_modules/.bin/pagefind --site public --silent'],
  output: 'public',
};

/** The builders that Handrail is compared with. */
export const SITE_PEERS: readonly SitePeer[] = [starlight, vitepress, docusaurus, hugo];

/** The answers with links that are addresses of the site, a start page for each language, and nothing that only Handrail knows. */
function plainTexts({ locales, source }: PeerTexts): [string, string][] {
  const answers = [...source]
    .filter(([path]) => locales.some((locale) => path.startsWith(`${locale}/`)))
    .map(([path, text]): [string, string] => {
      const [locale = '', topic = ''] = path.split('/');
      const plain = text
        .replace(/^(?:keywords|reviewed|translates):.*\n/gm, '')
        .replace(/^ *!\[.*\n/gm, '')
        .replace(
          /\]\((?:\.\.\/)?([\w-]+\/)?([\w-]+)\.md\)/g,
          (_, other: string | undefined, name: string) => {
            return `](/${locale}/${other ?? `${topic}/`}${name}/)`;
          },
        );
      return [path, plain];
    });
  const starts = locales.map((locale): [string, string] => [
    `${locale}/index.md`,
    `---\ntitle: ${PHRASES[locale].site}\n---\n\n${PHRASES[locale].about}\n`,
  ]);
  return [...answers, ...starts];
}

function titleOf(text: string): string {
  return /^title: (.*)$/m.exec(text)?.[1] ?? '';
}

function install(folder: string, packages: readonly string[]): void {
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', ...packages], {
    cwd: folder,
    env: QUIET,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function writeAll(folder: string, files: Iterable<readonly [string, string]>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Address of the sites that are compared. */
export const COMPARED_URL = 'https://help.example';

/** Answers that every version has, as a sidebar that both sites can build. */
const SIDEBAR = ['fresh', 'stale', 'missing', 'archived'].map((name) => `phone/${name}`);

/** A folder with the answers of a fixture as Starlight wants them, and what it needs to build. */
export async function writeStarlightSite(
  project: string,
  fixture: string,
  withVersions: boolean,
): Promise<void> {
  const dependencies = {
    astro: '7.3.5',
    '@astrojs/starlight': '0.42.4',
    ...(withVersions ? { 'starlight-versions': '0.8.2' } : {}),
  };
  await write(project, 'package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
  await write(
    project,
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
${withVersions ? "import { docsVersionsLoader } from 'starlight-versions/loader';\n" : ''}export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  ${withVersions ? 'versions: defineCollection({ loader: docsVersionsLoader() }),' : ''}
};
`,
  );
  await writeConfig(project, withVersions ? [] : undefined);
  await writeAnswers(project, fixture, '');
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Builds the site as it is. */
export function buildStarlightSite(project: string): void {
  execFileSync('npx', ['astro', 'build'], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Builds the site once for each older version, so that the plugin archives it, and then as it is today. */
export async function buildVersions(project: string, fixture: string): Promise<void> {
  const versions: string[] = [];
  for (const version of ['v1', 'v2']) {
    await writeAnswers(project, fixture, `archive/${version}`);
    versions.unshift(version);
    await writeConfig(project, versions);
    buildStarlightSite(project);
  }
  await writeAnswers(project, fixture, '');
  buildStarlightSite(project);
}

async function writeConfig(project: string, versions: readonly string[] | undefined): Promise<void> {
  const plugin =
    versions && versions.length > 0
      ? `plugins: [starlightVersions({ versions: ${JSON.stringify(versions.map((slug) => ({ slug })))} })],`
      : '';
  await write(
    project,
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
${plugin === '' ? '' : "import starlightVersions from 'starlight-versions';"}
export default {
  site: '${COMPARED_URL}',
  integrations: [starlight({
    title: 'Phone help',
    defaultLocale: 'en',
    locales: {
      en: { label: 'English', lang: 'en' },
      nl: { label: 'Nederlands', lang: 'nl-BE' },
      ar: { label: 'العربية', lang: 'ar', dir: 'rtl' },
    },
    sidebar: ${JSON.stringify(SIDEBAR)},
    ${plugin}
  })],
};
`,
  );
}

/** The answers that hold in a version: the living ones, with those of its archive over them. */
async function writeAnswers(project: string, fixture: string, archive: string): Promise<void> {
  const docs = join(project, 'src/content/docs');
  for (const locale of ['en', 'nl', 'ar']) {
    const target = join(docs, locale, 'phone');
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true });
    await cp(join(fixture, locale, 'phone'), target, { recursive: true });
    if (archive !== '') {
      // Where a version has a text of its own, its languages are those of its archive.
      await rm(join(target, 'archived.md'), { force: true });
      await rm(join(target, 'added.md'), { force: true });
      const stored = join(fixture, archive, locale, 'phone');
      if (existsSync(stored)) await cp(stored, target, { recursive: true });
    }
    for (const name of await readdir(target)) {
      const file = join(target, name);
      await writeFile(file, forStarlight(await readFile(file, 'utf8'), locale));
    }
    await write(docs, `${locale}/index.md`, '---\ntitle: Phone help\n---\n\nAnswers.\n');
  }
}

/** Front matter that Starlight knows, and links with a text and an address; `<https://…>` stops the plugin, which reads MDX. */
function forStarlight(text: string, locale: string): string {
  return text
    .replace(/^(?:accounts|order|keywords|reviewed|formerly|since|translates):.*\n/gm, '')
    .replace(/<(https:[^>]+)>/g, '[$1]($1)')
    .replace(
      /\[([^\]]*)\]\((\w+)\.md\)/g,
      (_, label: string, name: string) => `[${label || name}](/${locale}/phone/${name}/)`,
    );
}

async function write(folder: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

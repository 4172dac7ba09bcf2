import { execFileSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { livingVersion } from '../../src/model/site.ts';
import { readContent } from '../../src/read/read-content.ts';
import { PROJECT_FOLDER, PUBLIC_FOLDER } from '../options.ts';

/** Writes the living English texts of this project's site as the pages of a Starlight site, with a start page. */
export async function writeStarlightAnswers(project: string): Promise<void> {
  const content = join(PROJECT_FOLDER, 'content');
  const { site, entries } = await readContent(content, PUBLIC_FOLDER);
  const living = livingVersion(site!).id;
  for (const { slug, locale, version, source, frontmatter } of entries) {
    if (locale !== 'en' || version !== living) continue;
    const body = source.replace(/^---\n[\s\S]*?\n---\n/, '');
    const { title, description } = frontmatter;
    const text = `---\n${stringify({ title, description, reviewed: '2026-01-01' })}---\n${body}`;
    await writePage(project, slug, beginWithShortAnswer(text, description));
  }
  // Where the answers look for them.
  await cp(join(content, 'pictures'), join(project, 'src/content/docs/pictures'), { recursive: true });
  await writeStarlightHome(project);
}

/** The start page of a Starlight site: little more than a title. */
export async function writeStarlightHome(project: string): Promise<void> {
  await writePage(
    project,
    'index',
    '---\ntitle: Home\ndescription: All answers.\nreviewed: 2026-01-01\n---\n\nWelcome.\n',
  );
}

/** Handrail shows the short answer before the text; a page that is only its text has to begin with it. */
export function beginWithShortAnswer(markdown: string, shortAnswer: string): string {
  return markdown.replace(/\n---\n/, (end) => `${end}\n${shortAnswer}\n`);
}

/** Builds a Starlight site into its folder `dist`. */
export function buildStarlight(project: string): void {
  execFileSync('node_modules/.bin/astro', ['build'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CI: 'true' },
  });
}

async function writePage(project: string, name: string, text: string): Promise<void> {
  const file = join(project, 'src/content/docs/en', `${name}.md`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

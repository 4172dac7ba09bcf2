import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseSiteUrl } from './site-url.ts';
import type { Content } from './parse-content.ts';
import { readContent } from './read-content.ts';

/** Environment variables through which the scripts tell Astro's config and loader what to build. */
export const CONTENT_VARIABLE = 'HANDRAIL_CONTENT';
export const URL_VARIABLE = 'HANDRAIL_URL';

/** The content folder to build: that of the environment, else `content`. */
export function configuredFolder(): string {
  return resolve(process.env[CONTENT_VARIABLE] ?? 'content');
}

/** Reads the configured content; an address in the environment replaces the one of `site.yml`. */
export async function readConfiguredContent(): Promise<Content> {
  const content = await readContent(configuredFolder(), resolve('public'));
  const url = process.env[URL_VARIABLE];
  if (!content.site || url === undefined) return content;
  return { ...content, site: { ...content.site, url: parseSiteUrl(url) } };
}

/** The bytes of a file of the configured content folder. */
export async function readConfiguredFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(configuredFolder(), path)));
}

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PictureSize } from '../model/picture.ts';
import type { Site } from '../model/site.ts';
import { readPictureSizes } from './picture-sizes.ts';
import { parseSiteUrl } from './site-url.ts';
import type { Content } from './parse-content.ts';
import { parseEntry } from './parse-entry.ts';
import { parseSite, SITE_FILE } from './parse-site.ts';
import { readContent } from './read-content.ts';

/** Environment variables through which the scripts tell Astro's config and loader what to build. */
export const CONTENT_VARIABLE = 'HANDRAIL_CONTENT';
export const URL_VARIABLE = 'HANDRAIL_URL';

/** The content folder to build: that of the environment, else `content`. */
export function configuredFolder(): string {
  return resolve(process.env[CONTENT_VARIABLE] ?? 'content');
}

/** The settings of the configured content alone; undefined when there are none that can be used. */
export async function readConfiguredSite(): Promise<Site | undefined> {
  const text = await readFile(join(configuredFolder(), SITE_FILE), 'utf8').catch(() => undefined);
  const { site } = parseSite(text);
  return site && withConfiguredUrl(site);
}

/** What is read for pages: the content, and what only they need. */
interface ConfiguredContent extends Content {
  /** How large pictures are, by their path among the assets. */
  pictureSizes: ReadonlyMap<string, PictureSize>;
}

/** Reads the configured content; `parse` reads one entry. */
export async function readConfiguredContent(parse = parseEntry): Promise<ConfiguredContent> {
  const [folder, publicFolder] = [configuredFolder(), resolve('public')];
  const content = await readContent(folder, publicFolder, parse);
  const pictureSizes = await readPictureSizes(content.assets, (path) =>
    join(path.startsWith('/') ? publicFolder : folder, path),
  );
  return { ...content, pictureSizes, site: content.site && withConfiguredUrl(content.site) };
}

/** An address in the environment replaces the one of `site.yml`. */
function withConfiguredUrl(site: Site): Site {
  const url = process.env[URL_VARIABLE];
  return url === undefined ? site : { ...site, url: parseSiteUrl(url) };
}

/** The bytes of a file of the configured content folder. */
export async function readConfiguredFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(configuredFolder(), path)));
}

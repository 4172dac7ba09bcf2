import type { Site } from './site.ts';
import { ID_PATTERN, livingVersion } from './site.ts';

/** Identity of one text of an entry. Every part is always named; the living version is a version like any other. */
export interface EntryKey {
  locale: string;
  version: string;
  /** `topic/name`, the same in every locale and version. */
  slug: string;
}

/** The key of the same text in another language. */
export function keyInLocale({ version, slug }: EntryKey, locale: string): EntryKey {
  return { locale, version, slug };
}

/** Folder of the content that holds texts of older versions. */
const ARCHIVE_FOLDER = 'archive';

/**
 * Page names directly under a locale that the generator itself uses.
 * A topic or version of that name would collide with them.
 */
export const RESERVED_SEGMENTS: readonly string[] = [
  '404',
  'a-z',
  'accounts',
  'accessibility',
  'guides',
  'handouts',
  'search',
  'versions',
];

/** Why a path is not the address of an entry: the part that does not fit, and what it says. */
export interface Misplaced {
  misplaced: 'depth' | 'locale' | 'version' | 'topic' | 'name';
  segment: string;
}

/** The key that a content file's path spells, or which part of the path names nothing on this site. */
export function parseFilePath(site: Site, path: string): EntryKey | Misplaced {
  const segments = path.replace(/\.md$/i, '').split('/');
  let version = livingVersion(site).id;
  if (segments[0] === ARCHIVE_FOLDER) {
    segments.shift();
    version = segments.shift() ?? '';
    if (!site.versions.slice(0, -1).some(({ id }) => id === version)) {
      return { misplaced: 'version', segment: version };
    }
  }
  const [locale = '', topic = '', name = ''] = segments;
  if (!site.locales.some(({ id }) => id === locale)) {
    return { misplaced: 'locale', segment: locale };
  }
  if (segments.length !== 3) return { misplaced: 'depth', segment: path };
  if (!site.topics.some(({ id }) => id === topic)) return { misplaced: 'topic', segment: topic };
  if (!ID_PATTERN.test(name)) return { misplaced: 'name', segment: name };
  return { locale, version, slug: `${topic}/${name}` };
}

/** Path of a living text within the content folder. */
export function livingPath({ locale, slug }: Pick<EntryKey, 'locale' | 'slug'>): string {
  return `${locale}/${slug}.md`;
}

/** Path of a version's own text within the content folder. */
export function archivePath({ locale, version, slug }: EntryKey): string {
  return `${ARCHIVE_FOLDER}/${version}/${locale}/${slug}.md`;
}

/** Site path (without base) of an entry's page, e.g. `/en/phone/new/`. */
export function formatPagePath(site: Site, { locale, version, slug }: EntryKey): string {
  const segments = [locale, ...(version === livingVersion(site).id ? [] : [version]), slug];
  return `/${segments.join('/')}/`;
}

/** The key that an entry page's path spells; undefined when it is not the shape of an entry page. */
export function parsePagePath(site: Site, path: string): EntryKey | undefined {
  const segments = path.split('/').filter(Boolean);
  const [locale = ''] = segments;
  const isArchived = segments.length === 4;
  if (segments.length !== 3 && !isArchived) return undefined;
  const version = isArchived ? segments[1]! : livingVersion(site).id;
  return { locale, version, slug: segments.slice(-2).join('/') };
}

/** The topic part of a slug. */
export function topicOf(slug: string): string {
  return slug.slice(0, slug.indexOf('/'));
}

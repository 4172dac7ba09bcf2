import { basePath, type Site } from '../model/site.ts';
import { MEDIA_FOLDER } from './media.ts';
import type { LinkFormat } from '../graph/resolve-tree.ts';

/** Address of a page of this site as links on it have it: with the site's base path. */
export function hrefOf(site: Site, path: string): string {
  return encodeURI(basePath(site) + path);
}

/** Complete address of a page, for search engines. */
export function absoluteUrl(site: Site, path: string): string {
  return new URL(hrefOf(site, path), site.url).href;
}

/** How links in the text of a page are written. */
export function pageLinkFormat(site: Site): LinkFormat {
  const suffix = (fragment: string | undefined): string =>
    fragment ? `#${encodeURIComponent(fragment)}` : '';
  return {
    page: (path, fragment) => hrefOf(site, path) + suffix(fragment),
    address: (path, fragment) => absoluteUrl(site, path) + suffix(fragment),
    asset: (path) => hrefOf(site, path.startsWith('/') ? path : `/${MEDIA_FOLDER}/${path}`),
  };
}

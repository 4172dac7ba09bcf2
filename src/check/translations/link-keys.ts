import type { ContentGraph } from '../../graph/graph.ts';
import { resolveHref } from '../../graph/resolve-link.ts';
import type { Entry } from '../../model/entry.ts';
import type { Site } from '../../model/site.ts';

/** What a link leads to, told without the language of its page: two links that are the same to readers have one key. */
export interface LinkKey {
  key: string;
  /** For an address of another site: the site alone. */
  host: string | undefined;
  /** The address names a language: the site may call the same page otherwise in each. */
  namesLanguage: boolean;
  /** It leads nowhere, which is reported as such. */
  isBroken: boolean;
}

/** The key of an address as typed in `from`. */
export function linkKey(graph: ContentGraph, from: Entry, href: string): LinkKey {
  const target = resolveHref(graph, from, href);
  const exact = (key: string): LinkKey => ({ key, host: undefined, namesLanguage: false, isBroken: false });
  switch (target.kind) {
    case 'external':
      return externalKey(graph.site, href);
    case 'entry':
      return exact(`answer ${target.entry.slug}${fragmentKey(target.entry, target.fragment)}`);
    case 'draft':
      return exact(`answer ${target.entry.slug}`);
    case 'page':
      return exact(`page ${target.path.replace(/^\/[^/]+/, '')}${target.fragment ?? ''}`);
    case 'asset':
      return exact(`file ${assetKey(graph.site, target.path)}`);
    case 'missing':
      return { ...exact(`missing ${target.name.replace(/^\/[^/]+(?=\/)/, '')}`), isBroken: true };
  }
}

/** Headings have addresses in their own language: what counts is which one it is. Steps have one address in all. */
function fragmentKey(entry: Entry, fragment: string | undefined): string {
  if (fragment === undefined || fragment === '') return '';
  const heading = entry.headings.findIndex(({ id }) => id === fragment);
  return heading < 0 ? `#${fragment}` : `#heading ${heading + 1}`;
}

/** The name of a picture or file without its folder, its kind, and the language in it: `scan.nl.png` → `scan`. */
export function assetKey(site: Site, path: string): string {
  const name = (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '').toLowerCase();
  const tags = site.locales.flatMap(({ id, lang }) => [id, lang.toLowerCase()]).join('|');
  return name.replace(new RegExp(`[-_. ](?:${tags})$`), '').replace(new RegExp(`^(?:${tags})[-_. ]`), '');
}

/** An address of another site, in small letters, without what names a language: `/nl/`, `nl.`, `?lang=nl`. */
function externalKey(site: Site, href: string): LinkKey {
  const tags = new Set(
    site.locales.flatMap(({ id, lang }) => [id, lang.toLowerCase(), lang.split('-')[0]!.toLowerCase()]),
  );
  const named = { language: false };
  const isNeutral = (part: string): boolean => {
    // A country goes with the language: `/nl-be/`, `/be-fr/`.
    const isTag = tags.has(part) || /^(?:[a-z]{2}[-_][a-z]{2})$/.test(part);
    if (isTag) named.language = true;
    return !isTag;
  };
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:)?(?:\/\/)?(.*)$/is.exec(href) ?? [];
  const [beforeQuery = '', query = ''] = rest.toLowerCase().replace(/#.*$/s, '').split('?', 2);
  const [hostText = '', ...path] = beforeQuery.split('/');
  // The last two parts are the site's name: "fr" in "service.fr" is a country.
  const labels = hostText.replace(/^www\./, '').split('.');
  const host = [...labels.slice(0, -2).filter(isNeutral), ...labels.slice(-2)].join('.');
  const segments = path.filter((segment) => segment !== '' && isNeutral(segment));
  const settings = query
    .split('&')
    .filter((setting) => setting !== '' && isNeutral(setting.split('=').at(-1)!));
  const kind = /^https?:$/i.test(scheme) ? '' : scheme.toLowerCase();
  const key = `${kind}${[host, ...segments].join('/')}${settings.length > 0 ? `?${settings.sort().join('&')}` : ''}`;
  return { key, host, namesLanguage: named.language, isBroken: false };
}

/** Whether two links lead to the same: other languages may call the same page of another site by another name. */
export function leadAlike(a: LinkKey, b: LinkKey): boolean {
  const isSameSite = a.host !== undefined && a.host === b.host;
  return a.key === b.key || (isSameSite && (a.namesLanguage || b.namesLanguage));
}

import { slug as slugOf } from 'github-slugger';
import type { ContentGraph } from '../graph/graph.ts';
import { resolveHref, type LinkTarget } from '../graph/resolve-link.ts';
import type { Entry } from '../model/entry.ts';
import { addressInForm, splitAddress } from './link-address.ts';

/**
 * What an address that leads nowhere was meant to be. Each kind has a rule of its own, which then speaks instead of
 * link-page and link-fragment: `mail` link-mail, `space` link-space, `case` and `mark` link-page-case.
 */
export interface Mistyped {
  kind: 'mail' | 'space' | 'case' | 'mark';
  /** The address that was meant. */
  write: string;
}

/** A mail address without `mailto:`, or with a scheme that does not exist. */
const BARE_MAIL = /^(?:(?:e-?)?mail:)?([^\s@/?#:<>]+@[^\s@/?#:<>]+\.[\p{L}]{2,})(\?.*)?$/iu;

const FILE_NAME = /\.(?:avif|docx?|gif|jpe?g|pdf|png|pptx?|svg|webp|xlsx?)$/i;

const SPACES = /\s|%20|%09|%0a|%c2%a0/gi;

/** Where a page is asked for by a question: `lost?.md`. Slugs have no question mark. */
const QUESTION_MARK = /(?:\?|%3f)(?=\.md(?:[?#]|$)|\/?(?:#|$))/i;

export function findMistyped(
  graph: ContentGraph,
  entry: Entry,
  address: string,
  target: LinkTarget,
): Mistyped | undefined {
  const mail = BARE_MAIL.exec(address);
  // `key@2x.png` has the shape of a mail address, and is a picture for sharp screens; no such domain ends in .png.
  if (mail && target.kind !== 'asset' && !FILE_NAME.test(mail[1]!))
    return { kind: 'mail', write: `mailto:${mail[1]!}${mail[2] ?? ''}` };
  if (leadsSomewhere(target)) return undefined;
  const spaceless = address.replace(SPACES, '');
  if (spaceless !== address && meansSomething(graph, entry, spaceless)) {
    return { kind: 'space', write: spaceless };
  }
  return target.kind === 'missing' ? findPage(graph, entry, address) : undefined;
}

/** The place of a page that a fragment means but for capitals (`case`), or for signs that addresses drop (`mark`). */
export function nearestFragment(
  to: Entry,
  fragment: string,
): { kind: 'case' | 'mark'; fragment: string } | undefined {
  const known = to.outline.fragments;
  const small = fragment.toLowerCase();
  if (known.includes(small)) return { kind: 'case', fragment: small };
  const slug = slugOf(fragment);
  return known.includes(slug) ? { kind: 'mark', fragment: slug } : undefined;
}

/**
 * Whether every browser knows the fragment, whatever the page has: the top of the page, and words to be found in it.
 */
export function isBrowserFragment(fragment: string): boolean {
  return fragment === '' || /^top$/i.test(fragment) || fragment.startsWith(':~:');
}

function findPage(graph: ContentGraph, entry: Entry, address: string): Mistyped | undefined {
  const unmarked = address.replace(QUESTION_MARK, '');
  const { path, rest } = splitAddress(unmarked);
  const small = path.toLowerCase();
  if (unmarked === address && small === path) return undefined;
  const target = resolveHref(graph, entry, small + rest);
  if (target.kind !== 'entry' && target.kind !== 'page') return undefined;
  const kind = small === path ? 'mark' : 'case';
  if (target.kind === 'page') return { kind, write: small.replace(/\/*$/, '/') + rest };
  const near = target.fragment ? nearestFragment(target.entry, target.fragment) : undefined;
  const end = near ? rest.replace(/#.*$/s, `#${near.fragment}`) : rest;
  return { kind, write: addressInForm(graph, entry, small, target) + end };
}

function leadsSomewhere(target: LinkTarget): boolean {
  if (target.kind !== 'entry') return target.kind !== 'missing';
  const { fragment = '' } = target;
  return isBrowserFragment(fragment) || target.entry.outline.fragments.includes(fragment);
}

function meansSomething(graph: ContentGraph, entry: Entry, address: string): boolean {
  const target = resolveHref(graph, entry, address);
  return target.kind === 'external'
    ? /^(?:https?|mailto|tel):/i.test(address)
    : target.kind !== 'draft' && leadsSomewhere(target);
}

import type { ContentGraph } from '../graph/graph.ts';
import { suppress } from '../check/suppress.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { Client } from './ask.ts';
import { recall, remember, type Cache } from './cache.ts';
import { checkPage, type Question } from './check-page.ts';
import { collectPages } from './collect-pages.ts';
import { diagnose } from './diagnose.ts';
import type { Permission } from './follow.ts';
import { createGates } from './gates.ts';
import { LIFETIMES, LIMITS, type Limits, type World } from './limits.ts';
import { isSuccess, type PageResult } from './outcome.ts';
import { createPermission } from './permission.ts';

/** What was found, and what to remember for the next run. */
export interface CheckedLinks {
  diagnostics: Diagnostic[];
  cache: Cache;
  /** Distinct pages of other sites, and how many of them were remembered. */
  pages: number;
  remembered: number;
  /** Nobody answered at all: nothing is said then about the pages that were to be asked. */
  isOffline: boolean;
}

/** Asks for every page of other sites that the content leads to, unless the cache knows it. */
export async function checkLinks(
  graph: ContentGraph,
  earlier: Cache,
  world: World,
  limits: Limits = LIMITS,
): Promise<CheckedLinks> {
  const userAgent = `Handrail (link check; +${graph.site.url})`;
  const client: Client = { limits, world, userAgent, gates: createGates(limits, world) };
  const refuse = createPermission(client);

  const pages = collectPages(graph);
  const results = new Map<string, PageResult>();
  const questions: Question[] = [];
  for (const page of pages) {
    const known = page.isMalformed ? MALFORMED : recall(earlier, page, world.now(), LIFETIMES);
    if (known) results.set(page.url, known);
    else questions.push(page);
  }
  const remembered = results.size - pages.filter(({ isMalformed }) => isMalformed).length;

  const asked = await Promise.all(
    questions.map(async (page) => [page.url, await checkPage(page, client, refuse)] as const),
  );
  const isOffline = await isUnplugged(asked, earlier, client, refuse);
  if (!isOffline) for (const [url, result] of asked) results.set(url, result);
  const found = suppress(graph.entries, diagnose(graph.site, pages, results), 'other sites');
  return {
    // Where nobody was asked, nobody knows what a comment still ignores.
    diagnostics: found.filter(({ rule }) => !isOffline || rule !== 'ignore-unused').sort(compareDiagnostics),
    cache: isOffline ? earlier : remember(earlier, asked, world.now(), LIFETIMES),
    pages: pages.length,
    remembered,
    isOffline,
  };
}

const MALFORMED: PageResult = { outcome: { state: 'broken', why: 'malformed' }, fragments: {} };

/**
 * Whether the silence of all servers is this computer's own. A page that worked before is asked to be sure; without one,
 * a single silent server is believed to be gone, and several are not.
 */
async function isUnplugged(
  asked: readonly (readonly [string, PageResult])[],
  earlier: Cache,
  client: Client,
  refuse: Permission,
): Promise<boolean> {
  if (asked.length === 0 || !asked.every(([, result]) => isSilent(result))) return false;
  const hosts = new Set(asked.map(([url]) => new URL(url).host));
  const witness = [...earlier].find(
    ([url, page]) => isSuccess(page) && !hosts.has(URL.parse(url)?.host ?? ''),
  );
  if (!witness) return hosts.size > 1;
  return isSilent(await checkPage({ url: witness[0], fragments: [] }, client, refuse));
}

/** Whether not a word came back. */
function isSilent({ outcome }: PageResult): boolean {
  if (outcome.state === 'broken') return outcome.why === 'host';
  return outcome.state === 'unchecked' && (outcome.why === 'time' || outcome.why === 'connection');
}

import { isDeepStrictEqual } from 'node:util';
import { collectProblems } from '../check/check-content.ts';
import { Memory } from '../check/memory.ts';
import { formatFindings } from '../check/report.ts';
import { finishWhile } from '../check/turns.ts';
import { buildGraph, type ContentGraph } from '../graph/graph.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { isMedia } from '../model/media.ts';
import { configuredFolder, readConfiguredContent } from '../read/configured-content.ts';
import type { Content } from '../read/parse-content.ts';
import { reuseEntries } from '../read/reuse-entries.ts';
import { formatSearchFiles } from '../search/search-data.ts';
import { MEDIA_FOLDER } from '../site/media.ts';
import { once } from '../site/once.ts';
import { buildSiteContent, type SiteContent } from '../site/site-content.ts';
import { withWriting } from '../site/writing.ts';
import { buildTextFiles, type TextFile } from '../site/text-files.ts';
import { collectSitePages, type SitePage, type View } from '../site/views.ts';

/** The site as it is while somebody writes it, by site path (without base). */
export interface LiveSite {
  pages: ReadonlyMap<string, SitePage>;
  /** For addresses that nothing answers. */
  notFound: Partial<View>;
  /** The text of an address that is no page; undefined when there is none. */
  textAt: (path: string) => Promise<string | undefined>;
  /** Path within the content folder of each picture and other file. */
  media: ReadonlyMap<string, string>;
}

/** The content as it was read after a change. */
export interface Reading {
  /** What it shows, with what the last check found in it. */
  site: LiveSite;
  /**
   * Checks it: what it shows with what was found now, or undefined where that is what was found before. Takes long on a
   * large site, so that `site` is shown first, `isWanted` has it wait while pages are asked for, and it is given up when
   * it is not wanted any more.
   */
  check: (isWanted: () => Promise<boolean>) => Promise<LiveSite | undefined>;
}

/**
 * The content of a development server, which is read again after every change: answers that stay as they were are not
 * parsed again, and not looked at again by rules that look at one text alone.
 */
export class LiveContent {
  readonly #report: (findings: string) => void;
  readonly #parse = reuseEntries();
  #settings = '';
  #memory = new Memory();
  #diagnostics: readonly Diagnostic[] = [];

  /** `report` gets the findings of each check as text. */
  constructor(report: (findings: string) => void) {
    this.#report = report;
  }

  /** Reads the content. Undefined when `site.yml` cannot be used: then nothing can be shown. */
  async read(): Promise<Reading | undefined> {
    const content = await readConfiguredContent(this.#parse);
    const { site } = content;
    if (!site) {
      this.#report(formatFindings(content.diagnostics.toSorted(compareDiagnostics)));
      return undefined;
    }
    const graph = buildGraph({ ...content, site });
    const today = new Date().toISOString().slice(0, 10);
    // Nothing is printed while somebody writes: pages show what would be on paper, and link to no file.
    const shown = buildSiteContent(graph, [], today);
    return {
      site: buildLiveSite(graph, shown, this.#diagnostics),
      check: async (isWanted) => {
        const before = this.#diagnostics;
        const found = await this.#check(content, graph, { today, isWanted });
        if (!found) return undefined;
        this.#diagnostics = found;
        this.#report(formatFindings(this.#diagnostics));
        return isDeepStrictEqual(before, this.#diagnostics)
          ? undefined
          : buildLiveSite(graph, shown, this.#diagnostics);
      },
    };
  }

  /** Undefined when it was given up. */
  async #check(
    content: Content,
    graph: ContentGraph,
    { today, isWanted }: { today: string; isWanted: () => Promise<boolean> },
  ): Promise<readonly Diagnostic[] | undefined> {
    // What is remembered counts for the same settings only.
    const settings = JSON.stringify(graph.site);
    const memory = new Memory(settings === this.#settings ? this.#memory.known : undefined);
    const found = await finishWhile(collectProblems(content, graph, today, memory), isWanted);
    if (!found) return undefined;
    this.#memory = memory;
    this.#settings = settings;
    return found;
  }
}

function buildLiveSite(
  graph: ContentGraph,
  shown: SiteContent,
  diagnostics: readonly Diagnostic[],
): LiveSite {
  const pages = withWriting(graph.site, shown.pages, diagnostics, configuredFolder());
  const sitePages = collectSitePages(graph, { ...shown, pages });
  return {
    pages: new Map(sitePages.map((page) => [page.path, page])),
    notFound: { frames: shown.frames },
    textAt: findText(graph, shown, sitePages),
    media: new Map([...graph.assets].filter(isMedia).map((path) => [`/${MEDIA_FOLDER}/${path}`, path])),
  };
}

/** Texts are made when somebody asks for one: those of the search take longer than all else that an edit brings about. */
function findText(
  graph: ContentGraph,
  shown: SiteContent,
  sitePages: readonly SitePage[],
): LiveSite['textAt'] {
  const twins = new Map(sitePages.flatMap(({ beside }) => (beside ? [[`/${beside.file}`, beside]] : [])));
  const texts = once(async () => byPath(await buildTextFiles(graph, shown)));
  const searchFiles = once(() => byPath(formatSearchFiles(graph)));
  return async (path) => {
    if (path.startsWith('/search/')) return searchFiles().get(path);
    return (
      twins.get(path)?.format() ??
      (/\.(?:txt|xml)$|^\/_\w+$/.test(path) ? (await texts()).get(path) : undefined)
    );
  };
}

function byPath(files: readonly TextFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}

import { collectRealActions } from '../check/real-actions.ts';
import type { ContentGraph } from '../graph/graph.ts';
import { translationState, type ResolvedText } from '../graph/resolve-text.ts';
import { resolveTree, type LinkFormat } from '../graph/resolve-tree.ts';
import { typeset } from '../graph/typeset.ts';
import { deskFacts } from '../i18n/desk-facts.ts';
import { formatDate, languageName, uiStrings } from '../i18n/ui.ts';
import { buildDesks } from '../model/desk.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { accountNames } from '../model/entry.ts';
import { fill } from '../model/fill.ts';
import { livingVersion, localeOf, textIn } from '../model/site.ts';
import { printedAddress } from './addresses.ts';
import { convertBlocks } from './blocks.ts';
import { collectDefinitions, countNotes, type Conversion } from './conversion.ts';
import { readText } from './inlines.ts';
import { isolateText } from './isolate.ts';
import { toDiagnostic } from './messages.ts';
import type { Sheet, SheetEntry } from './sheet.ts';

/** What a sheet is made of. */
export interface SheetOptions {
  locale: string;
  /** What stands on top; the question of the first answer if none is given. */
  title: string | undefined;
  /** Site path of the page that shows the sheet; none for a sheet made for one occasion. */
  path: string | undefined;
  /** The texts to print, at least one. */
  texts: readonly ResolvedText[];
  /** Where the pages and files of the site are. */
  links: LinkFormat;
}

/** A sheet in one language, and what on it cannot be printed. */
export function buildSheet(
  graph: ContentGraph,
  { locale, title, path, texts, links }: SheetOptions,
): { sheet: Sheet; diagnostics: Diagnostic[] } {
  const { site } = graph;
  const { lang, dir, label } = localeOf(site, locale);
  const diagnostics: Diagnostic[] = [];
  const places = placesOf(texts);
  const counter = { last: 0 };
  const entries = texts.map((text) =>
    buildEntry(graph, { text, locale, links, places, counter, diagnostics }),
  );
  const days = texts.map(({ entry }) => entry.frontmatter.reviewed).sort();
  const address = path === undefined ? undefined : printedAddress(links.address(path, undefined), dir);
  const home = printedAddress(links.address(`/${locale}/`, undefined), dir);
  const sheet = {
    title: title === undefined ? entries[0]!.title : typeset(title, lang),
    lang,
    dir,
    site: textIn(site, site.name, locale),
    version: textIn(site, livingVersion(site).label, locale),
    language: label,
    date: days.at(-1)!,
    reviewed: isolateText(formatReviewed(days[0]!, lang), dir),
    address,
    foot: texts.length === 1 ? entries[0]!.address : (address ?? home),
    entries,
    desks: buildDesks(site, locale).map((desk) => ({
      name: desk.name,
      purpose: desk.purpose,
      facts: deskFacts(desk, uiStrings(lang)),
    })),
    disclaimer: site.disclaimer && textIn(site, site.disclaimer, locale),
  };
  return { sheet, diagnostics };
}

interface Places {
  /** Slug of the answer that a page of the site shows, for those on the sheet. */
  slugs: ReadonlyMap<string, string>;
  anchors: ReadonlySet<string>;
}

function placesOf(texts: readonly ResolvedText[]): Places {
  return {
    slugs: new Map(texts.map(({ entry, path }) => [path, entry.slug])),
    anchors: new Set(
      texts.flatMap(({ entry }) => [
        entry.slug,
        ...entry.outline.fragments.map((fragment) => `${entry.slug}/${fragment}`),
      ]),
    ),
  };
}

interface EntryOptions {
  text: ResolvedText;
  locale: string;
  links: LinkFormat;
  places: Places;
  /** The last number that a note of the sheet has. */
  counter: { last: number };
  diagnostics: Diagnostic[];
}

function buildEntry(graph: ContentGraph, options: EntryOptions): SheetEntry {
  const { text, locale, links, places, counter, diagnostics } = options;
  const { entry, path } = text;
  const { lang, dir } = localeOf(graph.site, entry.locale);
  const pictures = new Map<string, string>();
  const tree = resolveTree(graph, entry, locale, sheetLinks(links, graph.site.url, places, pictures));
  const conversion: Conversion = {
    anchor: entry.slug,
    lang,
    dir,
    ui: uiStrings(lang),
    actions: collectRealActions(graph.site, entry),
    anchors: places.anchors,
    pictures,
    ...collectDefinitions(tree),
    notes: countNotes(counter),
    isInNote: false,
    report: (node, message, values = {}) =>
      diagnostics.push(toDiagnostic(entry.file, node.position, message, values)),
  };
  const own = localeOf(graph.site, locale);
  return {
    anchor: entry.slug,
    // The list of contents has it among titles that may be read in the other direction.
    title: isolateText(
      readText(typeset(entry.frontmatter.title, lang), conversion),
      dir === own.dir ? 'ltr' : own.dir,
    ),
    description: readText(typeset(entry.frontmatter.description, lang), conversion),
    lang,
    dir,
    accounts: accountNames(graph.site, entry, locale),
    notices: collectNotices(graph, text, own.lang).map((notice) => isolateText(notice, own.dir)),
    reviewed: isolateText(formatReviewed(entry.frontmatter.reviewed, own.lang), own.dir),
    address: printedAddress(links.address(path, undefined), own.dir),
    blocks: convertBlocks(tree.children, conversion, 'root'),
  };
}

function formatReviewed(day: string, lang: string): string {
  return fill(uiStrings(lang).reviewed, { date: formatDate(day, lang) });
}

/** Links on paper: places on the same sheet, or complete addresses. Notes down which pictures there are. */
function sheetLinks(
  links: LinkFormat,
  base: string,
  { slugs }: Places,
  pictures: Map<string, string>,
): LinkFormat {
  return {
    page: (path, fragment) => {
      const slug = slugs.get(path);
      if (slug === undefined) return links.address(path, fragment);
      return fragment ? `#${slug}/${fragment}` : `#${slug}`;
    },
    address: links.address,
    asset: (path) => {
      const address = new URL(links.asset(path), base).href;
      pictures.set(address, path);
      return address;
    },
  };
}

function collectNotices(graph: ContentGraph, { entry, isFallback }: ResolvedText, lang: string): string[] {
  const ui = uiStrings(lang);
  const source = localeOf(graph.site, graph.site.defaultLocale);
  if (isFallback) return [fill(ui.fallbackNotice, { language: languageName(source.lang, lang) })];
  return translationState(graph, entry) === 'stale' ? [ui.staleNotice] : [];
}

import { collectChanges, type EntryChange } from '../graph/changes.ts';
import { compareTexts } from '../graph/compare-texts.ts';
import type { ContentGraph } from '../graph/graph.ts';
import type { ResolvedText } from '../graph/resolve-text.ts';
import { resolveTree } from '../graph/resolve-tree.ts';
import { collectTextBlocks, type TextBlock } from '../graph/text-blocks.ts';
import { typeset } from '../graph/typeset.ts';
import { formatDate, uiStrings } from '../i18n/ui.ts';
import { fill } from '../model/fill.ts';
import { livingVersion, localeOf, textIn, type Locale, type Version } from '../model/site.ts';
import { siteVersionLinks } from './alternates.ts';
import { baseOf, unlistedBaseOf } from './base.ts';
import { questionLink, titleLink, topicLists } from './lists.ts';
import type { Page } from './page.ts';
import type {
  ChangedAnswer,
  ChangesPage,
  VersionItem,
  VersionPage,
  VersionsPage,
} from './version-records.ts';
import { hrefOf, pageLinkFormat } from './urls.ts';

/** The pages about versions in one locale; none for a site that has only one. */
export function buildVersionPages(graph: ContentGraph, locale: Locale): Page[] {
  const [, ...later] = graph.site.versions;
  if (later.length === 0) return [];
  return [
    buildVersions(graph, locale),
    ...later.map((version) => buildChanges(graph, locale, version)),
    ...graph.site.versions.slice(0, -1).map((version) => buildVersion(graph, locale, version)),
  ];
}

/** Site path of the page that says what changed when a version began. */
export function changesPath(locale: string, version: string): string {
  return `/${locale}/versions/${version}/`;
}

/** All questions as they read in an older version. */
function buildVersion(graph: ContentGraph, locale: Locale, version: Version): VersionPage {
  const { site } = graph;
  const ui = uiStrings(locale.lang);
  return {
    kind: 'version',
    ...unlistedBaseOf(graph, locale, `${version.id}/`),
    versions: siteVersionLinks(site, locale.id, version.id),
    title: fill(ui.archiveTitle, { version: textIn(site, version.label, locale.id) }),
    description: ui.archiveIntro,
    notice: version.notice && textIn(site, version.notice, locale.id),
    topics: topicLists(graph, locale.id, version.id),
  };
}

function buildVersions(graph: ContentGraph, locale: Locale): VersionsPage {
  const ui = uiStrings(locale.lang);
  return {
    kind: 'versions',
    ...baseOf(graph, locale, 'versions/'),
    title: ui.versionsTitle,
    description: ui.versionsIntro,
    items: graph.site.versions.map((version) => buildItem(graph, locale, version)).toReversed(),
  };
}

function buildItem(graph: ContentGraph, { id: locale }: Locale, version: Version): VersionItem {
  const { site } = graph;
  const { id, from, until } = version;
  const count = (changes: readonly EntryChange[], kind: EntryChange['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  const changes = collectChanges(graph, locale, id);
  const label = textIn(site, version.label, locale);
  const path = id === livingVersion(site).id ? `/${locale}/` : `/${locale}/${id}/`;
  return {
    label,
    from,
    until,
    overview: { href: hrefOf(site, path), label },
    changes:
      site.versions[0] === version
        ? undefined
        : {
            href: hrefOf(site, changesPath(locale, id)),
            changed: count(changes, 'changed'),
            added: count(changes, 'added'),
            removed: count(changes, 'removed'),
          },
  };
}

function buildChanges(graph: ContentGraph, locale: Locale, { id, from }: Version): ChangesPage {
  const { site } = graph;
  const ui = uiStrings(locale.lang);
  const date = formatDate(from!, locale.lang);
  const changes = collectChanges(graph, locale.id, id);
  return {
    kind: 'changes',
    ...unlistedBaseOf(graph, locale, `versions/${id}/`),
    title: fill(ui.allChanges, { date }),
    description: fill(ui.changesIntro, { date }),
    changed: changes.flatMap((change) => (change.kind === 'changed' ? [compare(graph, locale, change)] : [])),
    added: changes.flatMap((change) =>
      change.kind === 'added' ? (questionLink(graph, locale.id, id, change.slug) ?? []) : [],
    ),
    removed: changes.flatMap((change) =>
      change.kind === 'removed' ? [titleLink(site, change.before.entry, locale.id, change.before.path)] : [],
    ),
    all: { href: hrefOf(site, `/${locale.id}/versions/`), label: ui.allVersions },
  };
}

function compare(
  graph: ContentGraph,
  { id: locale }: Locale,
  { slug, before, after }: Extract<EntryChange, { kind: 'changed' }>,
): ChangedAnswer {
  const { site } = graph;
  const text = localeOf(site, after.entry.locale);
  return {
    id: slug,
    before: titleLink(site, before.entry, locale, before.path),
    after: titleLink(site, after.entry, locale, after.path),
    textLang: text.lang,
    textDir: text.dir,
    blocks: compareTexts(blocksOf(graph, before), blocksOf(graph, after)),
  };
}

/** The question, the short answer and the text, as readers see them. */
function blocksOf(graph: ContentGraph, { entry }: ResolvedText): TextBlock[] {
  const { title, description } = entry.frontmatter;
  const { lang } = localeOf(graph.site, entry.locale);
  return [
    { kind: 'title', label: '', text: typeset(title, lang) },
    { kind: 'description', label: '', text: typeset(description, lang) },
    ...collectTextBlocks(resolveTree(graph, entry, entry.locale, pageLinkFormat(graph.site))),
  ];
}

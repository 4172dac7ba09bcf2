import { compareDiagnostics, placeOf, type Diagnostic, type Severity } from '../model/diagnostic.ts';
import { livingVersion, type Site } from '../model/site.ts';
import { fillText, type Text, type TextValues } from '../model/text.ts';
import type { ExternalPage, Mention } from './collect-pages.ts';
import { BROKEN, MOVED, UNCHECKED } from './messages.ts';
import { leadsHome, moveEdits, newAddress } from './move-edits.ts';
import type { PageResult } from './outcome.ts';
import { REASONS } from './reasons.ts';
import type { LinkRule } from '../check/outside-rules.ts';

/**
 * What to tell about pages of other sites, at each place that leads there, sorted. Links of older versions work or not
 * without anybody being able to help it: they are remarks.
 */
export function diagnose(
  site: Site,
  pages: readonly ExternalPage[],
  results: ReadonlyMap<string, PageResult>,
): Diagnostic[] {
  return pages
    .flatMap((page) => {
      const result = results.get(page.url);
      return result ? page.mentions.flatMap((mention) => describe(site, page.url, mention, result)) : [];
    })
    .sort(compareDiagnostics);
}

function describe(
  site: Site,
  page: string,
  mention: Mention,
  { outcome, fragments }: PageResult,
): Diagnostic[] {
  const { fragment } = mention;
  const isArchived = mention.entry.version !== livingVersion(site).id;
  const severityOf = (severity: Severity): Severity => (isArchived ? 'info' : severity);
  switch (outcome.state) {
    case 'broken':
      return [report('link-broken', severityOf('error'), mention, BROKEN[outcome.why])];
    case 'unchecked': {
      const { why, status } = outcome;
      const reason = fillText(REASONS[why], status === undefined ? {} : { status });
      return [report('link-unchecked', 'info', mention, UNCHECKED, { reason })];
    }
    case 'works':
      return [
        ...(outcome.movedTo === undefined ? [] : [describeMove(mention, outcome.movedTo, isArchived)]),
        ...(fragments[fragment] === false
          ? [report('link-broken', severityOf('warning'), mention, BROKEN.place, { page, fragment })]
          : []),
      ];
  }
}

function describeMove(mention: Mention, movedTo: string, isArchived: boolean): Diagnostic {
  const { href } = mention.link;
  const to = newAddress(href, movedTo);
  if (leadsHome(href, to)) return report('link-moved', 'info', mention, MOVED.home, { to });
  // Archived texts are locked.
  const edits = isArchived ? undefined : moveEdits(mention, to);
  return { ...report('link-moved', 'info', mention, MOVED.page, { to }), ...(edits && { edits }) };
}

function report(
  rule: LinkRule,
  severity: Severity,
  { entry, link }: Mention,
  words: { message: Text; help: Text },
  values: TextValues = {},
): Diagnostic {
  const all = { address: link.href, ...values };
  return {
    rule,
    severity,
    file: entry.file,
    ...placeOf(link.node.position),
    message: fillText(words.message, all),
    help: fillText(words.help, all),
  };
}

import type { ListItem, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ContentGraph } from '../graph/graph.ts';
import { uiStrings } from '../i18n/ui.ts';
import type { EntryKey } from '../model/address.ts';
import { formatContact } from '../model/contact.ts';
import { walk } from '../model/nodes.ts';
import { collectProcedures } from '../model/procedure.ts';
import { fill } from '../model/fill.ts';
import { localeOf, textIn } from '../model/site.ts';
import type { PageLink } from './page-base.ts';
import type { Stuck } from './page.ts';
import { absoluteUrl } from './urls.ts';

/**
 * What helps somebody who cannot go on at a step: the questions that the steps themselves name, and a message that is
 * ready to be sent. Undefined for an answer without steps. `tree` is resolved, and `source` is what it was made from.
 */
export function buildStuck(
  { site }: ContentGraph,
  key: EntryKey,
  { tree, source, title, path }: { tree: Root; source: string; title: string; path: string },
): Stuck | undefined {
  const procedures = collectProcedures(tree, source);
  if (procedures.length === 0) return undefined;
  const ui = uiStrings(localeOf(site, key.locale).lang);
  const version = site.versions.find(({ id }) => id === key.version)!;
  return {
    branches: procedures.flatMap(({ steps }) =>
      steps.flatMap(({ number, fragment, node }) => {
        const links = collectPageLinks(node);
        return links.length > 0 ? [{ number, href: `#${fragment!}`, links }] : [];
      }),
    ),
    message:
      site.contact &&
      formatContact(site.contact, {
        subject: title,
        message: fill(ui.messageBody, {
          title,
          address: absoluteUrl(site, path),
          version: textIn(site, version.label, key.locale),
          language: localeOf(site, key.locale).label,
        }),
      }),
  };
}

/** Links of a step to other pages of the site, each once. */
function collectPageLinks(step: ListItem): PageLink[] {
  const links = new Map<string, PageLink>();
  walk(step, (link) => {
    if (link.type !== 'link' || !link.url.startsWith('/')) return;
    const { lang, dir } = link.data?.hProperties ?? {};
    links.set(link.url, {
      href: link.url,
      label: toString(link),
      ...(typeof lang === 'string' ? { lang } : {}),
      ...(dir === 'ltr' || dir === 'rtl' ? { dir } : {}),
    });
  });
  return [...links.values()];
}

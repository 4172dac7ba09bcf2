import { formatDate, uiStrings } from '../i18n/ui.ts';
import { fill } from '../model/fill.ts';
import type { PageLink } from './page-base.ts';
import type { Notice } from './page.ts';

/** A notice in the words of the page's language, and where it leads. */
export function noticeText(notice: Notice, lang: string): { text: string; links: PageLink[] } {
  const ui = uiStrings(lang);
  if (notice.kind === 'archived') {
    const { living, until, changes } = notice;
    return {
      text: fill(living ? ui.archivedNotice : ui.archivedNoticeGone, { date: formatDate(until, lang) }),
      links: [
        ...(living ? [{ href: living.href, label: ui.toLiving }] : []),
        { href: changes, label: ui.whatChanged },
      ],
    };
  }
  const { kind, language, source } = notice;
  const label = fill(kind === 'stale' ? ui.toSource : ui.toSourcePage, { language });
  return {
    text: kind === 'stale' ? ui.staleNotice : fill(ui.fallbackNotice, { language }),
    links: [{ href: source.href, label, ...(source.lang === undefined ? {} : { lang: source.lang }) }],
  };
}

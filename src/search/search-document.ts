import { fill } from '../model/fill.ts';
import { uiStrings } from '../i18n/ui.ts';
import type { EntryPage } from '../site/page.ts';
import { ACCOUNT_SEPARATOR } from './result.ts';

/** Words in the question and in the short answer weigh more than those further down (Pagefind's scale: 0 to 10). */
const WEIGHTS = { title: 10, description: 5 } as const;

/** What is indexed of an entry's page: nothing else may be, so that its index is made anew exactly when this changes. */
export type SearchablePage = Pick<
  EntryPage,
  | 'path'
  | 'title'
  | 'description'
  | 'keywords'
  | 'accounts'
  | 'topic'
  | 'heldIn'
  | 'textLang'
  | 'answer'
  | 'answerKey'
>;

/** The page without all that is not indexed. */
export function pickSearchable(page: EntryPage): SearchablePage {
  const { path, title, description, keywords, accounts, topic, heldIn, textLang, answer, answerKey } = page;
  return { path, title, description, keywords, accounts, topic, heldIn, textLang, answer, answerKey };
}

/**
 * What Pagefind indexes of an entry: a small HTML page of its own, with the accounts, keywords and versions that the
 * visitor's page does not spell out, and with every step as a place that a result can lead to.
 */
export function formatSearchDocument(page: SearchablePage): string {
  const ui = uiStrings(page.textLang);
  let stepCount = 0;
  const body = page
    .answer()
    .html.replace(
      /<li id="((?:procedure-\d+-)?step-(\d+)([a-z]*))"([^>]*)>/g,
      (_, id: string, number: string, letter: string, rest: string) => {
        if (letter === '') stepCount++;
        const title = fill(ui.step, { number: number + letter });
        return `<li id="${id}"${rest} data-pagefind-title="${escapeHtml(title)}">`;
      },
    );
  const head = [
    ...page.heldIn.map((version) => metaTag('filter', 'version', version)),
    ...page.accounts.map((account) => metaTag('filter', 'account', account)),
    ...(page.topic === undefined ? [] : [metaTag('filter', 'topic', page.topic)]),
    metaTag('meta', 'description', page.description),
    metaTag('meta', 'accounts', page.accounts.join(ACCOUNT_SEPARATOR)),
    metaTag('meta', 'keywords', page.keywords.join(', ')),
    metaTag('meta', 'steps', String(stepCount)),
  ];
  return straighten(
    `<!doctype html><html lang="${page.textLang}"><head>${head.join('')}</head><body>` +
      `<h1 data-pagefind-weight="${WEIGHTS.title}">${escapeHtml(page.title)}</h1>` +
      `<p data-pagefind-weight="${WEIGHTS.description}">${escapeHtml(page.description)}</p>${body}</body></html>`,
  );
}

/** Pagefind splits words at `l'application` but not at `l’application`, nor at a no-break space. */
function straighten(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/[\u00A0\u202F]/g, ' ');
}

function metaTag(kind: 'filter' | 'meta', name: string, content: string): string {
  return `<meta data-pagefind-${kind}="${name}[content]" content="${escapeHtml(content)}">`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

import { fill, primarySubtag } from '../model/fill.ts';
import { META_WEIGHTS } from './meta-weights.ts';
import { searchAnswers, type ResultData, type SearchEngine } from './query.ts';

/** How many answers are shown; who has not found it among these has to use other words. */
const SHOWN_RESULTS = 8;
const TYPING_PAUSE_MS = 150;

interface Texts {
  none: string;
  one: string;
  many: string;
  partly: string;
  failed: string;
}

interface Pagefind extends SearchEngine {
  options: (options: object) => Promise<void>;
}

/** `<site-search>`: turns the link to all questions into a search dialog. */
export class SiteSearch extends HTMLElement {
  #engine: Promise<SearchEngine> | undefined;
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const opener = this.#replaceLink();
    const dialog = this.#find('dialog', HTMLDialogElement);
    const input = this.#find('input', HTMLInputElement);
    const open = (): void => {
      if (dialog.open) return;
      dialog.showModal();
      input.select();
      void this.#loadEngine();
    };
    opener.addEventListener('click', open);
    this.#find('.search-close', HTMLButtonElement).addEventListener('click', () => dialog.close());
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#run(input.value), TYPING_PAUSE_MS);
    });
    document.addEventListener('keydown', (event) => {
      if (!isOpenShortcut(event)) return;
      event.preventDefault();
      open();
    });
  }

  /** Without JavaScript the link leads to all questions; with it, a button opens the dialog. */
  #replaceLink(): HTMLButtonElement {
    const link = this.#find('.search-open', HTMLAnchorElement);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    button.append(...link.childNodes);
    link.replaceWith(button);
    return button;
  }

  #loadEngine(): Promise<SearchEngine> {
    this.#engine ??= (async () => {
      const bundle = this.dataset['bundle'] ?? '';
      const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
      await pagefind.options({ ranking: { metaWeights: META_WEIGHTS } });
      return pagefind;
    })();
    return this.#engine;
  }

  async #run(query: string): Promise<void> {
    const turn = ++this.#latest;
    const texts = JSON.parse(this.dataset['texts'] ?? '{}') as Texts;
    const language = primarySubtag(document.documentElement.lang);
    const version = this.dataset['version'] ?? '';
    if (query.trim() === '') {
      this.#show('', []);
      return;
    }
    try {
      const { results, isPartial } = await searchAnswers(await this.#loadEngine(), query, {
        language,
        version,
      });
      const found = await Promise.all(results.slice(0, SHOWN_RESULTS).map((result) => result.data()));
      if (turn !== this.#latest) return;
      const count = results.length;
      const text = count === 0 ? texts.none : isPartial ? texts.partly : count === 1 ? texts.one : texts.many;
      this.#show(fill(text, { query, count }), found);
    } catch (error) {
      this.#engine = undefined;
      if (turn === this.#latest) this.#show(texts.failed, []);
      console.error(error);
    }
  }

  #show(status: string, found: readonly ResultData[]): void {
    this.#find('.search-status', HTMLElement).textContent = status;
    this.#find('.search-results', HTMLElement).replaceChildren(...found.map(resultItem));
  }

  #find<T extends Element>(selector: string, type: new () => T): T {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`<site-search> has no ${selector}`);
    return element;
  }
}

function isOpenShortcut(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) return true;
  const target = event.target;
  const isTyping =
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** The question, its short answer, the accounts it is about, and the step that has the words. */
function resultItem({ url, meta, sub_results: places }: ResultData): HTMLLIElement {
  const item = document.createElement('li');
  const link = textElement('a', meta['title'] ?? url);
  link.href = url;
  item.append(link, textElement('p', meta['description'] ?? ''));
  if (meta['accounts']) {
    const accounts = textElement('p', meta['accounts']);
    accounts.className = 'search-accounts';
    item.append(accounts);
  }
  const step = places.find((place) => /#(?:procedure-\d+-)?step-/.test(place.url));
  if (step) {
    const stepLink = textElement('a', `${step.title}: ${plainText(step.excerpt)}`);
    stepLink.href = step.url;
    stepLink.className = 'search-step';
    item.append(stepLink);
  }
  return item;
}

function textElement<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Pagefind marks the words found with HTML. */
function plainText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}

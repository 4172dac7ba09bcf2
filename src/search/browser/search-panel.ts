import { fill } from '../../model/fill.ts';
import type { Outcome } from '../search.ts';
import { Combobox } from './combobox.ts';
import { describeOutcome } from './describe-outcome.ts';
import { element } from './elements.ts';
import { Filters } from './filters.ts';
import { deskList, topicList } from './help.ts';
import { loadSource, type Source } from './load.ts';
import { questionRows, resultRows } from './rows.ts';
import { searchPatiently } from './search-patiently.ts';

/** How many answers the dialog shows; the search page shows them all. */
const SHOWN_IN_DIALOG = 8;
/** Screen readers say the count when the typing has paused: one that is said at every letter helps nobody. */
const ANNOUNCE_AFTER_MS = 500;

/** Loads the search and brings a panel to life. `living` is the id of the living version. */
export async function openPanel(root: HTMLElement, address: string, living: string): Promise<SearchPanel> {
  return new SearchPanel(root, await loadSource(address), living);
}

/** A field, its filters and what it finds: in the dialog, or on the search page. */
export class SearchPanel {
  readonly #root: HTMLElement;
  readonly #source: Source;
  readonly #field: HTMLInputElement;
  readonly #filters: Filters;
  readonly #status = element('p', { class: 'search-status' });
  readonly #grid: HTMLElement;
  readonly #before = element('div', { class: 'search-understood' });
  readonly #after = element('div', { class: 'search-help' });
  readonly #combobox: Combobox;
  readonly #isPage: boolean;
  #verbatim = '';
  #turn = 0;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, source: Source, living: string) {
    this.#root = root;
    this.#source = source;
    this.#isPage = root.closest('dialog') === null;
    this.#field = root.querySelector('input')!;
    this.#grid = element('div', { role: 'grid', id: `${root.dataset['id']!}-grid`, class: 'search-results' });
    this.#filters = new Filters(source.data, living, () => this.#run());
    root
      .querySelector('.search-body')!
      .replaceChildren(this.#filters.root, this.#status, this.#before, this.#grid, this.#after);
    this.#combobox = new Combobox(this.#field, this.#grid);
    this.#field.addEventListener('focus', () => void source.living());
    if (document.activeElement === this.#field) void source.living();
    this.#field.addEventListener('input', () => this.#run());
    this.#field.addEventListener('keydown', (event) => this.#onEscape(event));
    root.querySelector('form')!.addEventListener('submit', (event) => this.#onSubmit(event));
    if (this.#isPage) this.#field.value ||= new URLSearchParams(location.search).get('q') ?? '';
    this.#run();
  }

  /** The first Escape closes the dialog; a browser would only empty the field. */
  #onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#isPage) return;
    event.preventDefault();
    this.#root.closest('dialog')!.close();
  }

  /** Enter without a chosen answer shows them all, on a page that can be linked. */
  #onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.#isPage && this.#query !== '') location.assign(this.#resultsAddress);
  }

  get #query(): string {
    return this.#field.value.trim();
  }

  get #resultsAddress(): string {
    return `${this.#source.data.resultsPage}?${new URLSearchParams({ q: this.#query }).toString()}`;
  }

  #run(): void {
    const turn = ++this.#turn;
    if (this.#isPage) this.#noteInAddress();
    if (this.#query === '') this.#showStart();
    else void this.#search(turn);
  }

  /** The address always names what is shown, so that it can be copied; the other languages get the same query. */
  #noteInAddress(): void {
    const query = this.#query === '' ? '' : `?${new URLSearchParams({ q: this.#query }).toString()}`;
    history.replaceState(history.state, '', location.pathname + query);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.search = query;
  }

  async #search(turn: number, isThorough = false): Promise<void> {
    const { scope, olderVersion } = this.#filters;
    const query = this.#query;
    const { living, withArchive } = this.#source;
    const lexicon = await (olderVersion === undefined ? living() : withArchive().catch(living));
    const options = { scope, isVerbatim: this.#verbatim === query, isThorough };
    await searchPatiently(lexicon, query, options, this.#source, {
      isAwaited: () => turn === this.#turn,
      show: (outcome) => this.#show(query, outcome),
    });
  }

  #show(query: string, outcome: Outcome): void {
    const { texts } = this.#source.data;
    const { results, fit } = outcome;
    const shown = this.#isPage ? results : results.slice(0, SHOWN_IN_DIALOG);
    this.#say(describeOutcome(texts, query, outcome, this.#filters.olderVersion));
    this.#before.replaceChildren(...this.#understood(query, outcome));
    this.#fillGrid(texts.searchResults, resultRows(shown, texts, this.#grid.id));
    this.#after.replaceChildren();
    if (fit === 'none') this.#showHelp(outcome);
    else if (fit === 'guess') this.#after.append(...this.#help());
    if (shown.length < results.length) {
      const all = fill(texts.searchMore, { count: results.length });
      this.#after.append(element('p', {}, element('a', { href: this.#resultsAddress }, all)));
    }
    if (outcome.hasMoreText) {
      const deeper = this.#button(texts.searchDeeper, () => void this.#search(++this.#turn, true));
      this.#after.append(element('p', {}, deeper));
    }
  }

  /** The way back to the words as they were typed, and to known words where nothing was found. */
  #understood(query: string, { repaired, nearest, fit }: Outcome): HTMLElement[] {
    const { texts } = this.#source.data;
    if (fit === 'none' && nearest.length > 0) {
      const words = nearest.map((word) => this.#button(word, () => this.#ask(word)));
      return [element('p', {}, `${texts.searchNearest} `, ...words)];
    }
    if (repaired === undefined) return [];
    const verbatim = fill(texts.searchVerbatim, { query });
    return [
      element(
        'p',
        {},
        this.#button(verbatim, () => this.#ask(query, true)),
      ),
    ];
  }

  #ask(query: string, isVerbatim = false): void {
    this.#verbatim = isVerbatim ? query : '';
    this.#field.value = query;
    this.#field.focus();
    this.#run();
  }

  #button(text: string, onClick: () => void): HTMLElement {
    const button = element('button', { type: 'button', class: 'search-again' }, text);
    button.addEventListener('click', onClick);
    return button;
  }

  /** Before anybody types: what is urgent, and the topics. */
  #showStart(): void {
    this.#say('');
    this.#before.replaceChildren();
    this.#showUrgent();
    this.#after.replaceChildren(topicList(this.#source.data));
  }

  /** Where nothing was found: what is urgent, who can help, and the topics. */
  #showHelp({ fit }: Outcome): void {
    if (fit === 'none') this.#showUrgent();
    this.#after.replaceChildren(...this.#help());
  }

  #help(): HTMLElement[] {
    const { data } = this.#source;
    return [deskList(data), topicList(data)].filter((part) => part !== undefined);
  }

  #showUrgent(): void {
    const { data } = this.#source;
    const urgent = data.quick.records.filter(({ isUrgent }) => isUrgent);
    const rows = questionRows(urgent, this.#grid.id);
    if (rows.length > 0) this.#before.append(element('h2', {}, data.texts.searchUrgent));
    this.#fillGrid(data.texts.searchUrgent, rows);
  }

  #fillGrid(label: string, rows: readonly HTMLElement[]): void {
    this.#grid.setAttribute('aria-label', label);
    this.#grid.replaceChildren(...rows);
    this.#grid.hidden = rows.length === 0;
    this.#combobox.reset();
  }

  #say(text: string): void {
    this.#status.textContent = text;
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      this.#root.querySelector('[role=status]')!.textContent = text;
    }, ANNOUNCE_AFTER_MS);
  }
}

import type { SearchPanel } from './search-panel.ts';

/**
 * `<site-search>`: turns the link to all questions into a search. This is all that a page loads of it; the rest comes
 * when somebody searches.
 */
export class SiteSearch extends HTMLElement {
  #panel: Promise<SearchPanel> | undefined;

  connectedCallback(): void {
    const open = (): void => this.#open();
    for (const link of document.querySelectorAll('.search-open'))
      replaceLink(link).addEventListener('click', open);
    document.addEventListener('keydown', (event) => {
      if (!isOpenShortcut(event)) return;
      event.preventDefault();
      open();
    });
    const dialog = this.querySelector('dialog');
    dialog?.querySelector('.search-close')?.addEventListener('click', () => dialog.close());
    // A click beside the dialog is a click on its backdrop.
    dialog?.addEventListener('click', ({ target }) => target === dialog && dialog.close());
    if (this.#page) void this.#load(this.#page);
    void this.#keepOffline();
  }

  /** The panel of the search page; elsewhere the dialog has it. */
  get #page(): HTMLElement | null {
    return document.querySelector('.search-page .search-panel');
  }

  #open(): void {
    const dialog = this.querySelector('dialog');
    const root = dialog ?? this.#page;
    if (dialog && !dialog.open) dialog.showModal();
    root?.querySelector('input')?.select();
    root?.querySelector('input')?.focus();
    if (dialog) void this.#load(dialog.querySelector<HTMLElement>('.search-panel')!);
  }

  /** Loads the search once; after a failure, opening it again tries again. */
  async #load(root: HTMLElement): Promise<void> {
    const { source = '', version = '', loading = '', failed = '' } = this.dataset;
    const status = root.querySelector('[role=status]')!;
    const body = root.querySelector('.search-body')!;
    if (this.#panel) return;
    body.textContent = loading;
    try {
      this.#panel = import('./search-panel.ts').then(({ openPanel }) => openPanel(root, source, version));
      await this.#panel;
    } catch (error) {
      this.#panel = undefined;
      body.textContent = failed;
      status.textContent = failed;
      console.error(error);
    }
  }

  /** Keeps the search for use without a connection; or takes that back, where the site no longer wants it. */
  async #keepOffline(): Promise<void> {
    const { worker } = this.dataset;
    const { serviceWorker } = navigator as Partial<Navigator>;
    if (!serviceWorker || worker === undefined) return;
    if (document.readyState !== 'complete')
      await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
    await serviceWorker.register(worker);
    const { active } = await serviceWorker.ready;
    active?.postMessage({ keep: document.documentElement.lang });
  }
}

/** Without JavaScript the link leads to all questions; with it, a button opens the dialog. */
function replaceLink(link: Element): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.append(...link.childNodes);
  link.replaceWith(button);
  return button;
}

function isOpenShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey) return true;
  const isTyping =
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return key === '/' && !isTyping && !ctrlKey && !metaKey && !altKey;
}

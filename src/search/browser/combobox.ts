/**
 * The keys of a field whose results are rows of a grid, after the ARIA Authoring Practices ("editable combobox with grid
 * popup"). A grid and not a list box: its rows may hold links, which a screen reader's virtual cursor then finds.
 */
export class Combobox {
  readonly #field: HTMLInputElement;
  readonly #grid: HTMLElement;
  #active = -1;

  constructor(field: HTMLInputElement, grid: HTMLElement) {
    this.#field = field;
    this.#grid = grid;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-haspopup', 'grid');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', grid.id);
    field.addEventListener('keydown', (event) => this.#onKey(event));
    this.reset();
  }

  /** To be called when the rows have changed: none of them is chosen then. */
  reset(): void {
    this.#choose(-1);
    this.#field.setAttribute('aria-expanded', String(this.#cells.length > 0));
  }

  get #cells(): HTMLElement[] {
    return [...this.#grid.querySelectorAll<HTMLElement>('[role=gridcell]')];
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.#cells.length - 1;
    const target = {
      ArrowDown: this.#active < last ? this.#active + 1 : -1,
      ArrowUp: this.#active < 0 ? last : this.#active - 1,
      // In the field itself, Home and End move the text cursor.
      Home: this.#active < 0 ? undefined : 0,
      End: this.#active < 0 ? undefined : last,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      this.#choose(target);
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#cells[this.#active]?.querySelector('a')?.click();
    }
  }

  #choose(index: number): void {
    this.#active = index;
    this.#cells.forEach((cell, i) => cell.setAttribute('aria-selected', String(i === index)));
    const cell = this.#cells[index];
    if (cell) this.#field.setAttribute('aria-activedescendant', cell.id);
    else this.#field.removeAttribute('aria-activedescendant');
    cell?.scrollIntoView({ block: 'nearest' });
  }
}

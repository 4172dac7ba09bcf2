import { fill } from '../../model/fill.ts';

/** What the boxes and the line below the steps say; `{number}`, `{done}` and `{count}` are filled. */
export interface TickTexts {
  step: string;
  done: string;
  all: string;
  restart: string;
  resume: string;
}

interface Step {
  id: string;
  number: number;
  item: Element;
  box: HTMLInputElement;
}

/** The steps of one procedure with a box each, and below them how far the visitor is. */
export class Ticks {
  readonly #steps: Step[];
  readonly #texts: TickTexts;
  readonly #onChange: () => void;
  readonly #status = document.createElement('span');
  readonly #progress = interfaceElement('p', 'progress');
  readonly #resume = interfaceElement('p', 'resume');

  constructor(list: HTMLOListElement, texts: TickTexts, onChange: () => void) {
    this.#texts = texts;
    this.#onChange = onChange;
    this.#steps = [...list.children].map((item, i) => this.#addBox(item, list.start + i));
    this.#addProgress(list);
  }

  /** Ids of the ticked steps; none once all are: nobody comes back to what is done. */
  get ids(): string[] {
    const done = this.#steps.filter(({ box }) => box.checked);
    return done.length === this.#steps.length ? [] : done.map(({ id }) => id);
  }

  /** The step after the last one that is ticked; undefined before the first tick and after the last. */
  get next(): { id: string; number: number } | undefined {
    const last = this.#steps.findLastIndex(({ box }) => box.checked);
    return last < 0 ? undefined : this.#steps[last + 1];
  }

  /** Ticks what was ticked before, and shows the way on from there. */
  restore(ids: readonly string[]): void {
    for (const { id, box } of this.#steps) box.checked = ids.includes(id);
    this.#show();
    const { next } = this;
    if (!next) return;
    const link = document.createElement('a');
    link.href = `#${next.id}`;
    link.textContent = fill(this.#texts.resume, { number: next.number });
    this.#resume.replaceChildren(link);
    this.#steps[0]!.item.parentElement!.before(this.#resume);
  }

  #addBox(item: Element, number: number): Step {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    box.ariaLabel = fill(this.#texts.step, { number });
    // Browsers remember boxes by themselves, but not which text they belonged to.
    box.autocomplete = 'off';
    box.addEventListener('change', () => this.#update());
    // The box stands beside the step's own text, whatever the direction of the interface.
    box.lang = document.documentElement.lang;
    const label = Object.assign(document.createElement('label'), { className: 'tick' });
    label.append(box);
    item.append(label);
    return { id: item.id, number, item, box };
  }

  #addProgress(list: Element): void {
    const restart = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'quiet-button',
      textContent: this.#texts.restart,
    });
    restart.addEventListener('click', () => {
      for (const { box } of this.#steps) box.checked = false;
      this.#update();
      this.#steps[0]?.box.focus();
    });
    this.#status.role = 'status';
    this.#progress.append(this.#status, ' ', restart);
    this.#progress.hidden = true;
    list.after(this.#progress);
  }

  #update(): void {
    this.#resume.remove();
    this.#show();
    this.#onChange();
  }

  #show(): void {
    const count = this.#steps.length;
    const done = this.#steps.filter(({ box }) => box.checked).length;
    for (const { item, box } of this.#steps) item.classList.toggle('done', box.checked);
    this.#progress.hidden = done === 0;
    this.#status.textContent = done === count ? this.#texts.all : fill(this.#texts.done, { done, count });
  }
}

/** An element with words of the interface, whatever language the answer round it is in. */
function interfaceElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const { lang, dir } = document.documentElement;
  return Object.assign(document.createElement(name), { className, lang, dir });
}

import { fill } from '../../model/fill.ts';
import { createPlatformChoice } from './platform-choice.ts';
import { stepMemory, type StepMemory } from './step-memory.ts';

interface Step {
  id: string;
  number: number;
  item: HTMLElement;
  box: HTMLInputElement;
}

/**
 * `<step-list>`: round an answer with steps. Visitors tick what they have done, and find their place again after they
 * were in another app; where a step has a part for each kind of phone, they can hide the other one. Its texts are in its
 * `data-` attributes. Without JavaScript, none of it is there and the answer is complete.
 */
export class StepList extends HTMLElement {
  #steps: Step[] = [];
  #memory: StepMemory = stepMemory('', '');
  #status = document.createElement('span');
  #progress = document.createElement('p');
  #resume = document.createElement('p');

  connectedCallback(): void {
    const lists = [...this.querySelectorAll<HTMLOListElement>('.answer > .steps')];
    this.#steps = lists.flatMap((list) => [...list.children].map((item, i) => this.#addBox(list, item, i)));
    const last = lists.at(-1);
    if (!last) return;
    this.#memory = stepMemory(location.pathname, this.#steps.map(({ item }) => item.textContent).join('\n'));
    this.#addPlatforms();
    this.#addProgress(last);
    this.#restore(lists[0]!);
  }

  #addBox(list: HTMLOListElement, item: Element, i: number): Step {
    const number = list.start + i;
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    box.ariaLabel = fill(this.dataset['step'] ?? '', { number });
    // Browsers remember boxes by themselves, but not which text they belonged to.
    box.autocomplete = 'off';
    const label = this.#element('label', 'tick');
    label.append(box);
    box.addEventListener('change', () => this.#update());
    item.append(label);
    return { id: item.id, number, item: item as HTMLElement, box };
  }

  #addPlatforms(): void {
    const { platform: legend = '', platforms: all = '' } = this.dataset;
    const choice = createPlatformChoice(this, { legend, all });
    const first = this.querySelector('.answer > :has([data-platform])');
    if (choice) first?.before(choice);
  }

  #addProgress(list: Element): void {
    const restart = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: this.dataset['restart'] ?? '',
    });
    restart.addEventListener('click', () => {
      for (const { box } of this.#steps) box.checked = false;
      this.#update();
      this.#steps[0]?.box.focus();
    });
    this.#status.role = 'status';
    this.#progress = this.#element('p', 'progress');
    this.#progress.append(this.#status, ' ', restart);
    this.#progress.hidden = true;
    list.after(this.#progress);
  }

  #restore(list: Element): void {
    const ids = this.#memory.read();
    for (const { id, box } of this.#steps) box.checked = ids.includes(id);
    if (ids.length === 0) return;
    this.#update();
    const next = this.#nextStep();
    if (!next) return;
    const link = document.createElement('a');
    link.href = `#${next.id}`;
    link.textContent = fill(this.dataset['resume'] ?? '', { number: next.number });
    this.#resume = this.#element('p', 'resume');
    this.#resume.append(link);
    list.before(this.#resume);
  }

  #nextStep(): Step | undefined {
    const last = this.#steps.findLastIndex(({ box }) => box.checked);
    return this.#steps[last + 1];
  }

  #update(): void {
    this.#resume.remove();
    const done = this.#steps.filter(({ box }) => box.checked);
    const count = this.#steps.length;
    const isAll = done.length === count;
    for (const { item, box } of this.#steps) item.classList.toggle('done', box.checked);
    this.#memory.write(isAll ? [] : done.map(({ id }) => id));
    this.#progress.hidden = done.length === 0;
    const { all = '', done: some = '' } = this.dataset;
    this.#status.textContent = isAll ? all : fill(some, { done: done.length, count });
    this.#updateMessage();
  }

  /** A message that is prepared says at which step the visitor is. */
  #updateMessage(): void {
    const link = this.querySelector<HTMLAnchorElement>('.stuck-message');
    const template = link?.dataset['template'];
    if (!link || template === undefined) return;
    const next = this.#nextStep();
    link.href = template.replace('%7Bstep%7D', next ? String(next.number) : '');
  }

  /** An element with words of the interface, whatever language the answer round it is in. */
  #element<K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] {
    const { lang, dir } = document.documentElement;
    return Object.assign(document.createElement(name), { className, lang, dir });
  }
}

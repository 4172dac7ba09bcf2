import { createPlatformChoice } from './platform-choice.ts';
import { stepMemory } from './step-memory.ts';
import { Ticks, type TickTexts } from './ticks.ts';

/**
 * `<step-list>`: round an answer with steps. Visitors tick what they have done, and find their place again after they
 * were in another app; where a step has a part for each kind of phone, they can hide the other one. Its texts are in its
 * `data-` attributes. Without JavaScript, none of it is there and the answer is complete.
 */
export class StepList extends HTMLElement {
  connectedCallback(): void {
    const lists = [...this.querySelectorAll<HTMLOListElement>('.answer > .steps')];
    const memory = stepMemory(location.pathname, lists.map(({ textContent }) => textContent).join('\n'));
    const { step = '', done = '', all = '', restart = '', resume = '' } = this.dataset;
    const texts: TickTexts = { step, done, all, restart, resume };
    const procedures = lists.map((list): Ticks => {
      const ticks = new Ticks(list, texts, () => {
        memory.write(procedures.flatMap(({ ids }) => ids));
        this.#tellStep(ticks);
      });
      return ticks;
    });
    const known = memory.read();
    if (known.length > 0) for (const ticks of procedures) ticks.restore(known);
    this.#addPlatforms();
  }

  #addPlatforms(): void {
    const { platform: legend = '', platforms: all = '' } = this.dataset;
    const choice = createPlatformChoice(this, { legend, all });
    if (choice) this.querySelector('.answer > :has([data-platform])')?.before(choice);
  }

  /** A message that is prepared says at which step the visitor is. */
  #tellStep({ next }: Ticks): void {
    const link = this.querySelector<HTMLAnchorElement>('.stuck-message');
    const template = link?.dataset['template'];
    if (link && template !== undefined)
      link.href = template.replace('%7Bstep%7D', next ? String(next.number) : '');
  }
}

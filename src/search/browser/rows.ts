import { fill } from '../../model/fill.ts';
import type { Result } from '../result.ts';
import type { SearchTexts } from '../search-data.ts';
import { element } from './elements.ts';

/** The rows of a grid: each answer, and the step that was found in it. */
export function resultRows(results: readonly Result[], texts: SearchTexts, idPrefix: string): HTMLElement[] {
  return results.flatMap((result, i) => {
    const { step } = result;
    return [
      row(`${idPrefix}-${i}`, 'search-result', ...answer(result, texts)),
      ...(step
        ? [
            row(
              `${idPrefix}-${i}-step`,
              'search-step',
              element(
                'a',
                { href: step.href },
                element('strong', {}, `${fill(texts.step, { number: step.number })}:`),
                ` ${step.text}`,
              ),
            ),
          ]
        : []),
    ];
  });
}

/** The rows of a grid that has questions only, for a list to choose from. */
export function questionRows(
  questions: readonly Pick<Result, 'href' | 'title'>[],
  idPrefix: string,
): HTMLElement[] {
  return questions.map(({ href, title }, i) =>
    row(`${idPrefix}-${i}`, 'search-question', element('a', { href }, title)),
  );
}

function answer({ href, title, description, accounts, stepCount }: Result, texts: SearchTexts): Node[] {
  const steps = stepCount === 1 ? texts.searchOneStep : fill(texts.searchSteps, { count: stepCount });
  const facts = [
    ...accounts.map((account) => element('span', { class: 'badge' }, account)),
    ...(stepCount > 0 ? [element('span', {}, steps)] : []),
  ];
  return [
    element('a', { href }, title),
    element('p', {}, description),
    ...(facts.length > 0 ? [element('p', { class: 'badges' }, ...facts)] : []),
  ];
}

function row(id: string, name: string, ...content: Node[]): HTMLElement {
  const cell = element('div', { role: 'gridcell', id, class: name }, ...content);
  return element('div', { role: 'row' }, cell);
}

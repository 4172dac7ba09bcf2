import type { SearchData } from '../search-data.ts';
import { element } from './elements.ts';

/** The topics of the site, as links. */
export function topicList({ topics, texts }: SearchData): HTMLElement {
  return element(
    'nav',
    { class: 'search-topics', 'aria-label': texts.searchTopics },
    element('h2', {}, texts.searchTopics),
    element('ul', {}, ...topics.map(({ href, title }) => element('li', {}, element('a', { href }, title)))),
  );
}

/** Who can help where no answer does; nothing when the site names nobody. */
export function deskList({ desks, texts }: SearchData): HTMLElement | undefined {
  if (desks.length === 0) return undefined;
  const facts = (desk: SearchData['desks'][number]): string[] =>
    [
      desk.purpose,
      desk.reach,
      labelled(texts.deskCampus, desk.campus),
      labelled(texts.deskHours, desk.hours),
      labelled(texts.deskBring, desk.bring),
    ].filter((fact) => fact !== undefined);
  return element(
    'section',
    { class: 'search-desks' },
    element('h2', {}, texts.desks),
    element(
      'ul',
      {},
      ...desks.map((desk) =>
        element(
          'li',
          {},
          element('strong', {}, desk.name),
          ...facts(desk).map((fact) => element('p', {}, fact)),
        ),
      ),
    ),
  );
}

function labelled(label: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${label}: ${value}`;
}

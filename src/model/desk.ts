import { textIn, type Localized, type Site } from './site.ts';

/** A place where people help, in one language; unknown values are absent. */
export interface DeskCard {
  name: string;
  purpose: string | undefined;
  campus: string | undefined;
  reach: string | undefined;
  hours: string | undefined;
  bring: string | undefined;
}

/** The site's desks in one locale. */
export function buildDesks(site: Site, locale: string): DeskCard[] {
  const text = (value: Localized | undefined): string | undefined => value && textIn(site, value, locale);
  return site.desks.map(({ name, purpose, campus, reach, hours, bring }) => ({
    name: textIn(site, name, locale),
    purpose: text(purpose),
    campus: text(campus),
    reach: text(reach),
    hours: text(hours),
    bring: text(bring),
  }));
}

import type { RuleInfo } from '../read/rules.ts';

/** The rules about other sites, which `npm run links` asks; without a network, nobody can tell. */
export const LINK_RULES = [
  {
    id: 'link-broken',
    summary: 'A link to another site leads to a page that exists',
    why: 'A dead link ends the search of somebody who is already in trouble.',
    severity: 'error',
  },
  {
    id: 'link-moved',
    summary: 'A link to another site names the page by its present address',
    why: 'Servers stop sending readers on from an old address sooner or later, and then the link is dead.',
    severity: 'info',
  },
  {
    id: 'link-unchecked',
    summary: 'A link to another site can be checked by a program',
    why: 'Whether readers arrive has to be looked at by a person from time to time.',
    severity: 'info',
  },
] as const satisfies readonly RuleInfo[];

/** Id of what is found about a link to another site. */
export type LinkRule = (typeof LINK_RULES)[number]['id'];

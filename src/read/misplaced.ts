import type { Misplaced } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import { nearestHelp } from './yaml.ts';

/** What to tell an editor whose file is not where an answer can be. */
export function describeMisplaced(
  site: Site,
  { misplaced, segment }: Misplaced,
): { message: string; help: string } {
  const locales = site.locales.map(({ id }) => id);
  switch (misplaced) {
    case 'locale':
      return {
        message: `This file is in no language: "${segment}" is not one of the site's languages, so nobody would see it.`,
        help: `Move it to <language>/<topic>/<name>.md. Languages: ${locales.join(', ')}.`,
      };
    case 'version':
      return {
        message: `There is no older version "${segment}" in site.yml, so nobody would see this file.`,
        help: nearestHelp(
          segment,
          site.versions.slice(0, -1).map(({ id }) => id),
        ),
      };
    case 'topic':
      return {
        message: `There is no topic "${segment}" in site.yml, so nobody would see this file.`,
        help: nearestHelp(
          segment,
          site.topics.map(({ id }) => id),
        ),
      };
    case 'name':
      return {
        message: `"${segment}" cannot be part of an address.`,
        help: 'Rename the file: small letters, digits and hyphens, as in new-phone.md.',
      };
    case 'depth':
      return {
        message: 'This file is not in a topic folder, so it would have no address.',
        help: 'Move it to <language>/<topic>/<name>.md.',
      };
  }
}

import type { Misplaced } from '../model/address.ts';
import { FILE_START } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { ENTRY_MESSAGES } from './entry-messages.ts';
import { nearestHelp } from './nearest.ts';
import { say, type Problem } from './problem.ts';

/** What to tell an editor whose file is not where an answer can be. */
export function describeMisplaced(site: Site, { misplaced, segment }: Misplaced): Problem {
  const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  switch (misplaced) {
    case 'locale': {
      const locales = idsOf(site.locales).join(', ');
      return say(FILE_START, ENTRY_MESSAGES.noLocale, { segment, locales });
    }
    case 'version': {
      const nearest = nearestHelp(segment, idsOf(site.versions.slice(0, -1)));
      return say(FILE_START, ENTRY_MESSAGES.noOlderVersion, { segment, nearest });
    }
    case 'topic':
      return say(FILE_START, ENTRY_MESSAGES.noTopic, {
        segment,
        nearest: nearestHelp(segment, idsOf(site.topics)),
      });
    case 'name':
      return say(FILE_START, ENTRY_MESSAGES.badName, { segment });
    case 'depth':
      return say(FILE_START, ENTRY_MESSAGES.badDepth);
  }
}

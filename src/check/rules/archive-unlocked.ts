import { olderVersions } from '../../graph/compare-lock.ts';
import { LOCK_FILE } from '../../model/archive-lock.ts';
import { FILE_START } from '../../model/diagnostic.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'archive-unlocked',
  summary: 'Every older version is in the lock, and no other',
  why: 'Without a lock, a change of today silently rewrites what readers were told before.',
  severity: 'error',
  messages: {
    unlocked: {
      message: {
        en: 'The older version {version} is not locked: nobody would notice when one of its texts changes.',
        nl: 'De oudere versie {version} zit niet op slot: niemand zou merken dat een van haar teksten verandert.',
        fr: "La version antérieure {version} n'est pas verrouillée : personne ne remarquerait qu'un de ses textes change.",
      },
      help: {
        en: 'Lock it as it is now: npm run archive -- amend --all',
        nl: 'Zet ze op slot zoals ze nu is: npm run archive -- amend --all',
        fr: "Verrouillez-la telle qu'elle est maintenant : npm run archive -- amend --all",
      },
    },
    unknown: {
      message: {
        en: 'The lock has a version {version} that site.yml does not have: all its pages are gone, and so are links to them.',
        nl: "Het slot heeft een versie {version} die niet in site.yml staat: al haar pagina's zijn weg, en links ernaartoe lopen dood.",
        fr: "Le verrou contient une version {version} absente de site.yml : toutes ses pages ont disparu, et les liens n'y mènent plus.",
      },
      help: {
        en: 'Put it back under versions: in site.yml. If it should be gone: npm run archive -- amend --all',
        nl: 'Zet ze terug onder versions: in site.yml. Moet ze weg: npm run archive -- amend --all',
        fr: 'Remettez-la sous versions: dans site.yml. Si elle doit disparaître : npm run archive -- amend --all',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a version without a lock, and a lock without a version',
        files: { 'en/faq/a.md': 'Text.\n', 'archive/lock.json': '{ "older": {} }' },
        expect: [
          'archive/lock.json:1:1 error The older version old is not locked: nobody would notice when one of its texts changes.',
          'archive/lock.json:1:1 error The lock has a version older that site.yml does not have: all its pages are gone, and so are links to them.',
        ],
      },
    ],
    good: [{ name: 'a version that is locked', files: { 'en/faq/a.md': 'Text.\n' } }],
  },
  checkSite({ graph, report }) {
    // A lock that cannot be read is told by lock-file.
    if (!graph.lock) return;
    const known = new Set(graph.site.versions.map(({ id }) => id));
    const say = (message: 'unlocked' | 'unknown', version: string): void =>
      report({ file: LOCK_FILE, at: FILE_START, message, values: { version } });
    for (const version of olderVersions(graph)) if (!graph.lock[version]) say('unlocked', version);
    for (const version of Object.keys(graph.lock)) if (!known.has(version)) say('unknown', version);
  },
});

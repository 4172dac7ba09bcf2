import type { ContentGraph } from '../../graph/graph.ts';
import { perGraph } from '../../graph/per-graph.ts';
import { olderVersions } from '../../graph/compare-lock.ts';
import type { Entry } from '../../model/entry.ts';
import { livingVersion } from '../../model/site.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'formerly-conflict',
  summary: 'An old address leads to one entry, and is none itself',
  why: 'Readers who follow an old link or a bookmark end up at the wrong answer, or at none.',
  severity: 'error',
  messages: {
    taken: {
      message: {
        en: '"{old}" is an entry itself, so its address does not lead here.',
        nl: '"{old}" is zelf een antwoord, dus dat adres leidt niet hierheen.',
        fr: '« {old} » est elle-même une réponse, donc cette adresse ne mène pas ici.',
      },
      help: {
        en: 'Take it out of formerly:, or delete that entry in every language.',
        nl: 'Haal het uit formerly:, of verwijder dat antwoord in elke taal.',
        fr: 'Retirez-la de formerly:, ou supprimez cette réponse dans chaque langue.',
      },
    },
    twice: {
      message: {
        en: '"{old}" leads to {other} already, so it cannot lead here too.',
        nl: '"{old}" leidt al naar {other}, dus het kan niet ook hierheen leiden.',
        fr: '« {old} » mène déjà à {other}, donc elle ne peut pas mener ici aussi.',
      },
      help: {
        en: 'Keep it with the entry that answers the old question, and take it out here.',
        nl: 'Laat het staan bij het antwoord op de oude vraag, en haal het hier weg.',
        fr: "Laissez-la à la réponse de l'ancienne question, et retirez-la ici.",
      },
    },
    translation: {
      message: {
        en: 'An old address is read from {source} only, so nothing leads here.',
        nl: 'Een oud adres wordt alleen uit {source} gelezen, dus niets leidt hierheen.',
        fr: "Une ancienne adresse n'est lue que dans {source}, donc rien ne mène ici.",
      },
      help: {
        en: 'Move formerly: to {source}: it then holds in every language.',
        nl: 'Verplaats formerly: naar {source}: dan geldt het in elke taal.',
        fr: 'Déplacez formerly: vers {source} : cela vaudra alors dans chaque langue.',
      },
    },
    archived: {
      message: {
        en: 'The older version {version} still has a text under {old}: its readers would find two answers for one.',
        nl: 'De oudere versie {version} heeft nog een tekst onder {old}: haar lezers zouden twee antwoorden vinden in plaats van één.',
        fr: 'La version antérieure {version} a encore un texte sous {old} : ses lecteurs trouveraient deux réponses pour une.',
      },
      help: {
        en: 'Rename it there too, in every language: archive/{version}/…/{old}.md becomes archive/{version}/…/{slug}.md',
        nl: 'Hernoem het ook daar, in elke taal: archive/{version}/…/{old}.md wordt archive/{version}/…/{slug}.md',
        fr: 'Renommez-le là aussi, dans chaque langue : archive/{version}/…/{old}.md devient archive/{version}/…/{slug}.md',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'an old address that is an entry, its own, or of two entries',
        files: {
          'en/faq/a.md': moved('What does it cost?', '[faq/b, faq/old]'),
          'en/faq/b.md': moved('Who pays for it?', '[faq/old, faq/b]'),
        },
        expect: [
          'en/faq/a.md:6:12 error "faq/b" is an entry itself, so its address does not lead here.',
          'en/faq/b.md:6:12 error "faq/old" leads to en/faq/a.md already, so it cannot lead here too.',
          'en/faq/b.md:6:21 error "faq/b" is an entry itself, so its address does not lead here.',
        ],
      },
      {
        name: 'an old address on a translation, and one that the archive still has',
        files: {
          'en/faq/a.md': moved('What does it cost?', '[faq/old]'),
          'nl/faq/a.md': moved('Wat kost het?', '[faq/oud]'),
          'archive/old/en/faq/old.md': 'It costs one euro.\n',
        },
        expect: [
          'en/faq/a.md:6:12 error The older version old still has a text under faq/old: its readers would find two answers for one.',
          'nl/faq/a.md:6:1 error An old address is read from en/faq/a.md only, so nothing leads here.',
        ],
      },
    ],
    good: [
      {
        name: 'an entry with two old addresses',
        files: { 'en/faq/a.md': moved('What does it cost?', '[faq/price, money/cost]') },
      },
    ],
  },
  check({ entry, graph, report }) {
    const { site, versions } = graph;
    const living = livingVersion(site).id;
    const { formerly } = entry.frontmatter;
    if (formerly.length === 0 || entry.version !== living) return;
    if (entry.locale !== site.defaultLocale) {
      const source = entry.file.replace(entry.locale, site.defaultLocale);
      report({ at: entry.locate(['formerly']), message: 'translation', values: { source } });
      return;
    }
    formerly.forEach((old, i) => {
      const at = entry.locate(['formerly', i]);
      const other = claimants(graph).get(old);
      const version = olderVersions(graph).find((id) => versions.get(id)?.has(old));
      if (versions.get(living)?.has(old)) report({ at, message: 'taken', values: { old } });
      else if (other && other !== entry) report({ at, message: 'twice', values: { old, other: other.file } });
      else if (version !== undefined)
        report({ at, message: 'archived', values: { old, version, slug: entry.slug } });
    });
  },
});

/** The first entry that each old address is claimed by. */
const claimants = perGraph(({ site, entries }: ContentGraph): ReadonlyMap<string, Entry> => {
  const living = livingVersion(site).id;
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.version !== living || entry.locale !== site.defaultLocale) continue;
    for (const old of entry.frontmatter.formerly) if (!first.has(old)) first.set(old, entry);
  }
  return first;
});

/** An answer that was published under other slugs before. */
function moved(title: string, formerly: string): string {
  return `---\ntitle: ${title}\ndescription: Nothing.\nkeywords: [price]\nreviewed: 2026-01-01\nformerly: ${formerly}\n---\n\nIt is free.\n`;
}

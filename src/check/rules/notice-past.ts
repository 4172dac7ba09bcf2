import { livingVersion } from '../../model/site.ts';
import { SITE_FILE } from '../../read/parse-site.ts';
import { defineRule } from '../rule.ts';

/** A `site.yml` whose living version has a notice until a day. */
function siteUntil(day: string): string {
  return `name: { en: Help }
description: { en: Answers }
url: https://help.example
locales:
  - { id: en, label: English, lang: en }
defaultLocale: en
versions:
  - id: now
    label: { en: Today }
    notice: { en: The desk is closed this week. }
    noticeUntil: ${day}
topics:
  - { id: faq, title: { en: Questions } }
`;
}

export default defineRule({
  id: 'notice-past',
  summary: 'A notice with a last day is gone after that day',
  why: 'The site no longer shows it, so nobody notices that nothing has taken its place.',
  severity: 'warning',
  messages: {
    past: {
      message: {
        en: 'The notice of version {id} held until {day}. Visitors no longer see it.',
        nl: 'De mededeling van versie {id} gold tot {day}. Bezoekers zien ze niet meer.',
        fr: "L'avis de la version {id} était valable jusqu'au {day}. Les visiteurs ne le voient plus.",
      },
      help: {
        en: 'Delete "notice" and "noticeUntil", or write what holds now.',
        nl: 'Verwijder "notice" en "noticeUntil", of schrijf wat er nu geldt.',
        fr: 'Supprimez "notice" et "noticeUntil", ou écrivez ce qui vaut maintenant.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a day that has passed',
        files: { 'site.yml': siteUntil('2026-06-14') },
        expect: [
          'site.yml:11:5 warning The notice of version now held until 2026-06-14. Visitors no longer see it.',
        ],
      },
    ],
    good: [{ name: 'the last day itself', files: { 'site.yml': siteUntil('2026-06-15') } }],
  },
  checkSite({ graph, today, report }) {
    const { id, notice, noticeUntil: day } = livingVersion(graph.site);
    if (!notice || day === undefined || day >= today) return;
    const at = graph.locateInSite(['versions', graph.site.versions.length - 1, 'noticeUntil']);
    report({ file: SITE_FILE, at, message: 'past', values: { id, day } });
  },
});

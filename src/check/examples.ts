import { buildGraph } from '../graph/graph.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { parseContent } from '../read/parse-content.ts';
import { check } from './check.ts';
import type { Rule } from './rule.ts';

/** The day on which the examples of the rules are checked. */
export const EXAMPLE_DAY = '2026-06-15';

/** The site of the examples, in three languages and two versions; `faq` is its only topic. */
export const EXAMPLE_SITE = `name: { en: Help, nl: Hulp, fr: Aide }
description: { en: Answers, nl: Antwoorden, fr: Réponses }
url: https://help.example
locales:
  - { id: en, label: English, lang: en }
  - { id: nl, label: Nederlands, lang: nl-BE }
  - { id: fr, label: Français, lang: fr-BE }
defaultLocale: en
versions:
  - { id: old, label: { en: Old, nl: Oud, fr: Ancien }, until: 2025-02-25 }
  - { id: new, label: { en: New, nl: Nieuw, fr: Nouveau }, from: 2025-02-26 }
topics:
  - { id: faq, title: { en: Questions, nl: Vragen, fr: Questions } }
accounts:
  - { id: work, name: { en: Work account, nl: Werkaccount, fr: Compte de travail } }
`;

const PUBLIC_FILES = ['/favicon.svg'];

/** What a rule says about example files; `site.yml` is {@link EXAMPLE_SITE} unless it is given. */
export function checkExample(rule: Rule, files: Readonly<Record<string, string>>): Diagnostic[] {
  const encoder = new TextEncoder();
  const all = Object.entries({ 'site.yml': EXAMPLE_SITE, ...files });
  const { site, entries, assets, synonyms } = parseContent(
    new Map(all.map(([path, text]) => [path, encoder.encode(text)])),
    PUBLIC_FILES,
  );
  return site ? check(buildGraph(site, entries, assets, synonyms), [rule], EXAMPLE_DAY) : [];
}

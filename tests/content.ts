import { buildGraph, type ContentGraph } from '../src/graph/graph.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { parseContent, type Content } from '../src/read/parse-content.ts';

/** The day on which the examples are checked. */
export const TODAY = '2026-06-15';

/** A small site in three languages and two versions; `faq` is its only topic. */
export const SITE_YML = `name: { en: Help, nl: Hulp, fr: Aide }
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

/** Parses files that are in memory; \`site.yml\` is {@link SITE_YML} unless it is given. */
export function contentFrom(files: Readonly<Record<string, string | Uint8Array>>): Content {
  const encoder = new TextEncoder();
  const all = Object.entries({ 'site.yml': SITE_YML, ...files });
  return parseContent(
    new Map(all.map(([path, text]) => [path, typeof text === 'string' ? encoder.encode(text) : text])),
    ['/favicon.svg'],
  );
}

/** The graph of files that are in memory, whatever is wrong with their front matter. */
export function graphFrom(files: Readonly<Record<string, string>>): ContentGraph {
  const { site, entries, assets } = contentFrom(files);
  if (!site) throw new Error('The test has no usable site.yml');
  return buildGraph(site, entries, assets);
}

/** A diagnostic on one line, as the examples of the rules write it. */
export function formatFinding({ file, line, column, severity, message }: Diagnostic): string {
  return `${file}:${line}:${column} ${severity} ${message.en}`;
}

import type { ContentGraph } from '../../graph/graph.ts';
import { resolveHref, suggestEntries } from '../../graph/resolve-link.ts';
import { resolveText } from '../../graph/resolve-text.ts';
import { parsePagePath } from '../../model/address.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Entry } from '../../model/entry.ts';
import { livingVersion } from '../../model/site.ts';
import type { Text } from '../../model/text.ts';
import { collectHtmlAddresses } from '../html-addresses.ts';
import { collectResolvedLinks, type ResolvedLink } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

/**
 * What is only mistyped (letter case, a space, a mail address) is told by the rule of that mistake, and files that are
 * no entries by asset-missing.
 */
export default defineRule({
  id: 'link-page',
  summary: 'A link leads to a page or file that exists',
  why: 'A dead link ends the search of somebody who is already in trouble.',
  severity: 'error',
  messages: {
    page: {
      message: {
        en: 'There is no page {name}.',
        nl: 'De pagina {name} bestaat niet.',
        fr: "La page {name} n'existe pas.",
      },
      help: { en: '{cure}', nl: '{cure}', fr: '{cure}' },
    },
    file: {
      message: {
        en: 'There is no file {name}.',
        nl: 'Het bestand {name} bestaat niet.',
        fr: "Le fichier {name} n'existe pas.",
      },
      help: { en: '{cure}', nl: '{cure}', fr: '{cure}' },
    },
    related: {
      message: {
        en: 'There is no entry "{name}", so it cannot be related to this one.',
        nl: 'Er is geen antwoord "{name}", dus kan het niet bij dit antwoord horen.',
        fr: "Il n'y a pas de réponse « {name} », elle ne peut donc pas être liée à celle-ci.",
      },
      help: { en: '{cure}', nl: '{cure}', fr: '{cure}' },
    },
  },
  examples: {
    bad: [
      {
        name: 'a file that does not exist',
        files: { 'en/faq/a.md': 'See [the answer](./l10-missing.md).\n' },
        expect: ['en/faq/a.md:1:5 error There is no file l10-missing.md.'],
      },
      {
        name: 'a page that does not exist, also when the whole address was written out',
        files: {
          'en/faq/a.md':
            'See [the answer](/en/faq/missing/), [the second](https://help.example/en/faq/gone/) and [another][].\n\n[another]: /en/faq/lost/\n',
        },
        expect: [
          'en/faq/a.md:1:5 error There is no page /en/faq/missing/.',
          'en/faq/a.md:1:37 error There is no page /en/faq/gone/.',
          'en/faq/a.md:3:1 error There is no page /en/faq/lost/.',
        ],
      },
      {
        name: 'a relative address that does not exist',
        files: { 'en/faq/a.md': 'See [the answer](../missing/).\n' },
        expect: ['en/faq/a.md:1:5 error There is no page /en/faq/missing/.'],
      },
      {
        name: 'an older version in which the answer was the same, so that it has no page of its own',
        files: { 'en/faq/a.md': 'See [the answer](/en/old/faq/b/).\n', 'en/faq/b.md': 'Text.\n' },
        expect: ['en/faq/a.md:1:5 error There is no page /en/old/faq/b/.'],
      },
      {
        name: 'a link in HTML',
        files: { 'en/faq/a.md': 'See <a class="x" href="/en/faq/l26-missing/">the answer</a>.\n' },
        expect: ['en/faq/a.md:1:5 error There is no page /en/faq/l26-missing/.'],
      },
      {
        name: 'a related entry that does not exist',
        files: {
          'en/faq/a.md':
            '---\ntitle: Page A\ndescription: An answer.\nreviewed: 2026-01-01\nrelated: [faq/nope]\n---\n\nText.\n',
        },
        expect: ['en/faq/a.md:5:11 error There is no entry "faq/nope", so it cannot be related to this one.'],
      },
    ],
    good: [
      {
        name: 'every way to link to an entry',
        files: {
          'en/faq/a.md':
            '[one](b.md) [two](/en/faq/b/) [three](../b/) [four](../faq/b.md) [five](../b/?print#)\n',
          'en/faq/b.md': 'Back to [the first](a.md).\n',
        },
      },
      {
        name: 'the pages that the site makes, and links inside code and comments',
        files: {
          'en/faq/a.md':
            '[Start](/en/) [questions](/en/faq/) [all questions](/en/a-z/). Write `[text](missing.md)`.\n\n<!-- <a href="/en/faq/missing/">x</a> -->\n',
        },
      },
    ],
  },
  check({ entry, graph, report }) {
    entry.frontmatter.related.forEach((slug, i) => {
      if (graph.versions.get(entry.version)?.has(slug) || isLivingSlug(graph, slug)) return;
      // link-draft tells of one that is not published yet.
      if (graph.drafts.has(`${graph.site.defaultLocale}/${slug}.md`)) return;
      const moved = graph.moved.get(slug);
      const cure = moved === undefined ? findCure(graph, entry, slug) : writeAddress(moved);
      report({ at: entry.locate(['related', i]), message: 'related', values: { name: slug, cure } });
    });
  },
  checkLinks({ entry, graph, report }) {
    const tell = (at: ResolvedLink['node'] | Place, what: 'page' | 'file', name: string): void =>
      report({ at, message: what, values: { name, cure: findCure(graph, entry, name) } });
    for (const { node, target, mistyped } of collectResolvedLinks(graph, entry)) {
      if (target.kind === 'missing' && target.what !== 'asset' && !mistyped)
        tell(node, target.what, target.name);
    }
    for (const { at, href } of collectHtmlAddresses(entry, 'a')) {
      const target = resolveHref(graph, entry, href);
      if (target.kind === 'missing' && target.what !== 'asset') tell(at, target.what, target.name);
    }
  },
});

function isLivingSlug(graph: ContentGraph, slug: string): boolean {
  return [...graph.topics.values()].some((slugs) => slugs.includes(slug));
}

function findCure(graph: ContentGraph, entry: Entry, name: string): Text {
  const key = parsePagePath(graph.site, name);
  const shown = key && key.version !== livingVersion(graph.site).id ? resolveText(graph, key) : undefined;
  // One text, one address: what did not change since has no page in the older version.
  if (shown && graph.site.locales.some(({ id }) => id === key?.locale)) return writeAddress(shown.path);
  const nearest = suggestEntries(graph, entry, name).map(
    ({ file, frontmatter }) => `"${frontmatter.title}" (${file})`,
  );
  if (nearest.length === 0) {
    return {
      en: 'Correct the address, or take the link out.',
      nl: 'Verbeter het adres, of haal de link weg.',
      fr: "Corrigez l'adresse, ou retirez le lien.",
    };
  }
  const list = nearest.join(', ');
  return { en: `Nearest: ${list}.`, nl: `Lijkt het meest op: ${list}.`, fr: `Le plus proche : ${list}.` };
}

function writeAddress(address: string): Text {
  return { en: `Write ${address}.`, nl: `Schrijf ${address}.`, fr: `Écrivez ${address}.` };
}

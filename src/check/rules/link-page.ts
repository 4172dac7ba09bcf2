import { resolveHref, suggestEntries, type LinkTarget } from '../../graph/resolve-link.ts';
import type { ContentGraph } from '../../graph/graph.ts';
import type { Entry } from '../../model/entry.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'link-page',
  summary: 'A link leads to a page or file that exists',
  why: 'A dead link ends the search of somebody who is already in trouble.',
  severity: 'error',
  examples: {
    bad: [
      {
        name: 'a file that does not exist',
        files: { 'en/faq/a.md': 'See [the answer](./l10-missing.md).\n' },
        expect: ['en/faq/a.md:1:5 error There is no file l10-missing.md.'],
      },
      {
        name: 'a page that does not exist',
        files: { 'en/faq/a.md': 'See [the answer](/en/faq/missing/).\n' },
        expect: ['en/faq/a.md:1:5 error There is no page /en/faq/missing/.'],
      },
      {
        name: 'a relative address that does not exist',
        files: { 'en/faq/a.md': 'See [the answer](../missing/).\n' },
        expect: ['en/faq/a.md:1:5 error There is no page /en/faq/missing/.'],
      },
    ],
    good: [
      {
        name: 'every way to link to an entry',
        files: {
          'en/faq/a.md':
            '[one](b.md) [two](/en/faq/b/) [three](../b/) [four](../faq/b.md) [five](/en/faq/b)\n',
          'en/faq/b.md': 'Back to [the first](a.md).\n',
        },
      },
      { name: 'a link inside code', files: { 'en/faq/a.md': 'Write `[text](missing.md)`.\n' } },
    ],
  },
  check({ entry, graph, report }) {
    for (const link of entry.links) {
      if (link.kind !== 'link') continue;
      const target = resolveHref(graph, entry, link.href);
      if (target.kind !== 'missing') continue;
      report({ at: link.node, message: describeMissing(target), help: suggest(graph, entry, target.name) });
    }
    entry.frontmatter.related.forEach((slug, i) => {
      if (graph.versions.get(entry.version)?.has(slug) || hasEntry(graph, slug)) return;
      report({
        at: entry.locate(['related', i]),
        message: `There is no entry "${slug}", so it cannot be related to this one.`,
        help: suggest(graph, entry, slug),
      });
    });
  },
});

function describeMissing({ what, name }: Extract<LinkTarget, { kind: 'missing' }>): string {
  return `There is no ${what === 'page' ? 'page' : 'file'} ${name}.`;
}

function hasEntry(graph: ContentGraph, slug: string): boolean {
  return [...graph.topics.values()].some((slugs) => slugs.includes(slug));
}

function suggest(graph: ContentGraph, entry: Entry, name: string): string {
  const nearest = suggestEntries(graph, entry, name).map(
    ({ file, frontmatter }) => `"${frontmatter.title}" (${file})`,
  );
  return nearest.length > 0
    ? `Nearest: ${nearest.join(', ')}.`
    : 'Correct the address, or take the link out.';
}

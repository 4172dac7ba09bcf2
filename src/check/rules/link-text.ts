import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LinkTarget } from '../../graph/resolve-link.ts';
import type { Entry } from '../../model/entry.ts';
import { nodesOf } from '../../model/nodes.ts';
import { localeOf } from '../../model/site.ts';
import { saysNothing } from '../empty-texts.ts';
import { collectResolvedLinks, type ResolvedLink } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'link-text',
  summary: 'The text of a link says where it leads',
  why: 'Many readers jump from link to link with a screen reader; "here" in a list of links tells them nothing.',
  severity: 'warning',
  messages: {
    title: {
      message: {
        en: '"{text}" does not tell where the link goes. Use the title of the entry: "{title}".',
        nl: '"{text}" zegt niet waar de link heen gaat. Gebruik de titel van het antwoord: "{title}".',
        fr: '« {text} » ne dit pas où mène le lien. Utilisez le titre de la réponse : « {title} ».',
      },
      help: {
        en: 'Leave the text between [ and ] empty, and the site shows the title of the entry.',
        nl: 'Laat de tekst tussen [ en ] leeg, dan toont de site de titel van het antwoord.',
        fr: 'Laissez vide le texte entre [ et ] : le site affiche alors le titre de la réponse.',
      },
    },
    heading: {
      message: {
        en: '"{text}" does not tell where the link goes. Use the words of the heading: "{title}".',
        nl: '"{text}" zegt niet waar de link heen gaat. Gebruik de woorden van de kop: "{title}".',
        fr: '« {text} » ne dit pas où mène le lien. Utilisez les mots du titre : « {title} ».',
      },
      help: {
        en: 'Write [{title}](#{fragment}).',
        nl: 'Schrijf [{title}](#{fragment}).',
        fr: 'Écrivez [{title}](#{fragment}).',
      },
    },
    other: {
      message: {
        en: '"{text}" does not tell where the link goes. Say what readers find there.',
        nl: '"{text}" zegt niet waar de link heen gaat. Zeg wat lezers daar vinden.',
        fr: '« {text} » ne dit pas où mène le lien. Dites ce que les lecteurs y trouvent.',
      },
      help: {
        en: 'Put the link on the words that name it: [the list of your devices]({href}).',
        nl: 'Zet de link op de woorden die hem noemen: [de lijst met je toestellen]({href}).',
        fr: 'Mettez le lien sur les mots qui le nomment : [la liste de vos appareils]({href}).',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'here',
        files: {
          'en/faq/a.md': 'For more, look [here](b.md).\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\n---\n\nText. Back to [the first](a.md).\n',
        },
        expect: [
          'en/faq/a.md:1:16 warning "here" does not tell where the link goes. Use the title of the entry: "Page B".',
        ],
      },
      {
        name: 'this page, in another language',
        files: { 'nl/faq/a.md': 'Op [deze pagina](https://example.org/) staat het.\n' },
        expect: [
          'nl/faq/a.md:1:4 warning "deze pagina" does not tell where the link goes. Say what readers find there.',
        ],
      },
      {
        name: 'an address that stands at the foot of the text, and a heading of the same page',
        files: {
          'en/faq/a.md':
            'Read [**more**][b], or [click here][], or [see here](#help).\n\n## Help\n\nText.\n\n[b]: https://example.org/\n[click here]: https://example.org/\n',
        },
        expect: [
          'en/faq/a.md:1:6 warning "more" does not tell where the link goes. Say what readers find there.',
          'en/faq/a.md:1:24 warning "click here" does not tell where the link goes. Say what readers find there.',
          'en/faq/a.md:1:43 warning "see here" does not tell where the link goes. Use the words of the heading: "Help".',
        ],
      },
    ],
    good: [
      {
        name: 'a text of its own',
        files: { 'en/faq/a.md': 'Open [the list of your devices](https://example.org/).\n' },
      },
      {
        name: 'a button whose name is such a word, and a word that only begins like one',
        files: { 'en/faq/a.md': 'Choose **More**. [More about the desk](https://example.org/).\n' },
      },
      {
        name: 'no text: the title is shown',
        files: { 'en/faq/a.md': 'See [](b.md).\n', 'en/faq/b.md': 'See [](a.md).\n' },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    const { lang } = localeOf(graph.site, entry.locale);
    const byName = new Map<string, ResolvedLink>();
    const say = (node: Nodes, said: string, { target, href }: ResolvedLink): void => {
      const text = said.trim();
      if (!saysNothing(text, lang) || leadsNowhere(target, href)) return;
      const { message, title = '', fragment = '' } = betterText(entry, target);
      report({ at: node, message, values: { text, title, fragment, href } });
    };
    for (const link of collectResolvedLinks(graph, entry)) {
      if (link.node.type === 'definition') byName.set(link.node.identifier, link);
      else say(link.node, link.text, link);
    }
    for (const { node } of nodesOf(entry.tree, 'linkReference')) {
      const link = byName.get(node.identifier);
      if (link) say(node, toString(node), link);
    }
  },
});

/** Such a link is told as it is, and gets another text together with its address. */
function leadsNowhere(target: LinkTarget, href: string): boolean {
  return target.kind === 'missing' || target.kind === 'draft' || /^\s*#?\s*$/.test(href);
}

interface BetterText {
  message: 'title' | 'heading' | 'other';
  title?: string;
  fragment?: string;
}

function betterText(entry: Entry, target: LinkTarget): BetterText {
  if (target.kind !== 'entry') return { message: 'other' };
  if (target.entry !== entry) return { message: 'title', title: target.entry.frontmatter.title };
  const heading = entry.headings.find(({ id }) => id === target.fragment);
  return heading ? { message: 'heading', title: heading.text, fragment: heading.id } : { message: 'other' };
}

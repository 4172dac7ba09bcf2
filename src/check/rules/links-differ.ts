import type { ContentGraph } from '../../graph/graph.ts';
import type { Entry } from '../../model/entry.ts';
import { languageName } from '../link-language.ts';
import type { Notes } from '../notes.ts';
import { linkAddressesOf } from '../plain-links.ts';
import { defineRule } from '../rule.ts';
import { linksInBlock, movedLinks, type BlockLink } from '../translations/block-links.ts';
import type { Block } from '../translations/blocks.ts';
import { compareBlocks, placeOfPair } from '../translations/compare-blocks.ts';
import { leadAlike, linkKey, type LinkKey } from '../translations/link-keys.ts';
import { pairBlocks } from '../translations/pair-blocks.ts';
import { comparablePairOf, type TranslationPair } from '../translations/pairs.ts';

/** A link of a block, and what it leads to whatever the language. */
type KeyedLink = BlockLink & LinkKey;

export default defineRule({
  id: 'links-differ',
  summary: 'A translation links to what its source links to',
  why: 'A reader of one language is sent elsewhere than the others, or not told where to go on.',
  severity: 'warning',
  messages: {
    other: {
      message: {
        en: 'This leads to {own}; in the {language} text it leads to {other}.',
        nl: 'Dit leidt naar {own}; in de tekst in het {language} leidt het naar {other}.',
        fr: 'Ceci mène à {own} ; dans le texte en {language}, à {other}.',
      },
      help: {
        en: 'Write the same address as in {file}, or correct it there.',
        nl: 'Schrijf hetzelfde adres als in {file}, of verbeter het daar.',
        fr: 'Écrivez la même adresse que dans {file}, ou corrigez-la là-bas.',
      },
    },
    missing: {
      message: {
        en: 'The {language} text links to {other} here; this text does not.',
        nl: 'De tekst in het {language} linkt hier naar {other}; deze tekst niet.',
        fr: 'Le texte en {language} contient ici un lien vers {other} ; celui-ci non.',
      },
      help: {
        en: 'Add the link. Between empty brackets the site shows the question: []({other}).',
        nl: 'Voeg de link toe. Tussen lege haken toont de site de vraag: []({other}).',
        fr: 'Ajoutez le lien. Entre crochets vides, le site montre la question : []({other}).',
      },
    },
    extra: {
      message: {
        en: 'The {language} text has no link to {own}.',
        nl: 'De tekst in het {language} heeft geen link naar {own}.',
        fr: "Le texte en {language} n'a pas de lien vers {own}.",
      },
      help: {
        en: 'Add it to {file} too, or delete it here.',
        nl: 'Voeg die ook toe aan {file}, of schrap ze hier.',
        fr: 'Ajoutez-le aussi à {file}, ou supprimez-le ici.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a link to another answer, a link that was left out, and one that was added',
        files: {
          'en/faq/a.md':
            'Read [](b.md).\n\n1. Open [the site](https://one.example).\n2. Wait.\n\nSee [the first step](b.md#step-1).\n',
          'nl/faq/a.md':
            'Lees [](c.md).\n\n1. Open de site.\n2. Wacht, zie [hulp](https://two.example).\n\nZie [de eerste stap](b.md#step-1).\n',
          'en/faq/b.md': '1. Wait.\n2. Go.\n',
          'en/faq/c.md': 'Text.\n',
        },
        expect: [
          'nl/faq/a.md:1:6 warning This leads to c.md; in the English text it leads to b.md.',
          'nl/faq/a.md:3:4 warning The English text links to https://one.example here; this text does not.',
          'nl/faq/a.md:4:15 warning The English text has no link to https://two.example.',
        ],
      },
      {
        name: 'another step, and another heading',
        files: {
          'en/faq/a.md': 'See [step 2](b.md#step-2).\n\nSee [the rest](b.md#two).\n',
          'nl/faq/a.md': 'Zie [stap 1](b.md#step-1).\n\nZie [de rest](b.md#een).\n',
          'en/faq/b.md': '## One\n\n1. Wait.\n2. Go.\n\n## Two\n\nText.\n',
          'nl/faq/b.md': '## Een\n\n1. Wacht.\n2. Ga.\n\n## Twee\n\nTekst.\n',
        },
        expect: [
          'nl/faq/a.md:1:5 warning This leads to b.md#step-1; in the English text it leads to b.md#step-2.',
          'nl/faq/a.md:3:5 warning This leads to b.md#een; in the English text it leads to b.md#two.',
        ],
      },
    ],
    good: [
      {
        name: 'the same pages in the language of the text, and links that moved with their sentence',
        files: {
          'en/faq/a.md':
            '---\ntitle: Where do I read more?\ndescription: On the sites below.\nkeywords: [more]\nreviewed: 2026-01-01\n---\n\nSee [the part](b.md#two), [MFA](https://en.wikipedia.org/wiki/MFA), [help](https://www.one.example/en/help?lang=en) and [the form](https://two.example/).\n\nMore is on [three](https://three.example).\n\nAnd on [four](https://four.example).\n',
          'nl/faq/a.md':
            '---\ntitle: Waar lees ik meer?\ndescription: Op de sites hieronder.\nkeywords: [meer]\nreviewed: 2026-01-01\n---\n\nZie [het deel](b.md#twee), [MFA](https://nl.wikipedia.org/wiki/Meerfactorauthenticatie), [hulp](https://one.example/nl/help?lang=nl) en [het formulier](https://two.example).\n\nMeer staat op [vier](https://four.example).\n\nEn op [drie](https://three.example).\n',
          'en/faq/b.md':
            '---\ntitle: Which parts are there?\ndescription: Two parts.\nkeywords: [parts]\nreviewed: 2026-01-01\n---\n\n## One\n\nSee [the sites](a.md).\n\n## Two\n\nText.\n',
          'nl/faq/b.md':
            '---\ntitle: Welke delen zijn er?\ndescription: Twee delen.\nkeywords: [delen]\nreviewed: 2026-01-01\n---\n\n## Een\n\nZie [de sites](a.md).\n\n## Twee\n\nTekst.\n',
        },
      },
    ],
  },
  check({ entry, graph, notes, report }) {
    const pair = comparablePairOf(graph, entry);
    if (!pair || areLinksAlike(graph, notes, pair)) return;
    const language = languageName(graph.site, pair.source.locale);
    const { file } = pair.source;
    const differences = compareBlocks(pairBlocks(pair.source, entry), {
      inSource: (block) => keyedLinks(graph, pair.source, block),
      inTranslation: (block) => keyedLinks(graph, entry, block),
      isSame: leadAlike,
    });
    for (const { pair: blocks, onlySource, onlyTranslation } of differences) {
      const others = [...onlySource];
      for (const { node, href: own, isBroken } of onlyTranslation) {
        const other = others.shift()?.href;
        if (isBroken) continue;
        if (other === undefined) report({ at: node, message: 'extra', values: { own, language, file } });
        else report({ at: node, message: 'other', values: { own, other, language, file } });
      }
      const at = placeOfPair(blocks);
      for (const { href: other } of others) report({ at, message: 'missing', values: { other, language } });
    }
  },
});

/** Whether the links of both texts plainly are the same, block by block: to be told without reading them. */
function areLinksAlike(graph: ContentGraph, notes: Notes, { source, translation }: TranslationPair): boolean {
  if (notes.ofTranslation(movedLinks, translation, source)) return false;
  const [a, b] = [linkAddressesOf(notes, source), linkAddressesOf(notes, translation)];
  if (a === 'unusual' || b === 'unusual') return false;
  return a.links.every((href, i) =>
    leadAlike(linkKey(graph, source, href), linkKey(graph, translation, b.links[i]!)),
  );
}

function keyedLinks(graph: ContentGraph, entry: Entry, block: Block): KeyedLink[] {
  return linksInBlock(entry, block).map((link) => ({ ...link, ...linkKey(graph, entry, link.href) }));
}

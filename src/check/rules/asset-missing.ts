import { resolveHref } from '../../graph/resolve-link.ts';
import { nearestAsset } from '../assets.ts';
import { collectHtmlAddresses } from '../html-addresses.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule, type Finding } from '../rule.ts';

const GONE = {
  en: 'There is no file {href}.',
  nl: 'Het bestand {href} bestaat niet.',
  fr: "Le fichier {href} n'existe pas.",
};

/** Pictures are told by image-missing, pages and entries by link-page: here are the links to any other file. */
export default defineRule({
  id: 'asset-missing',
  summary: 'A file that a text links to exists',
  why: 'Readers who want the form or the manual get a page that says there is nothing.',
  severity: 'error',
  messages: {
    gone: {
      message: GONE,
      help: {
        en: 'Put the file beside this one and write its name, as in [the form](form.pdf), or take the link out.',
        nl: 'Zet het bestand naast dit bestand en schrijf zijn naam, zoals in [het formulier](formulier.pdf), of haal de link weg.',
        fr: 'Placez le fichier à côté de celui-ci et écrivez son nom, comme dans [le formulaire](formulaire.pdf), ou retirez le lien.',
      },
    },
    near: {
      message: GONE,
      help: { en: 'Nearest: {near}.', nl: 'Lijkt het meest op: {near}.', fr: 'Le plus proche : {near}.' },
    },
  },
  examples: {
    bad: [
      {
        name: 'a file that does not exist',
        files: { 'en/faq/a.md': 'Fill in [the form](/files/l14-none.pdf).\n' },
        expect: ['en/faq/a.md:1:9 error There is no file /files/l14-none.pdf.'],
      },
      {
        name: 'a file of another folder, and one whose address stands at the foot of the text',
        files: {
          'en/faq/a.md': '- Fill in [the form](form.pdf).\n- Read [the plan][].\n\n[the plan]: plan.docx\n',
          'nl/faq/form.pdf': '',
        },
        expect: [
          'en/faq/a.md:1:11 error There is no file form.pdf.',
          'en/faq/a.md:4:1 error There is no file plan.docx.',
        ],
      },
      {
        name: 'a link in HTML',
        files: { 'en/faq/a.md': '<p>\nFill in <a class="x" href="form.pdf">the form</a>.\n</p>\n' },
        expect: ['en/faq/a.md:2:9 error There is no file form.pdf.'],
      },
      {
        name: 'a link round a picture',
        files: {
          'en/faq/a.md': '[![The form, filled in](form.png)](form-large.png)\n',
          'en/faq/form.png': '',
        },
        expect: ['en/faq/a.md:1:1 error There is no file form-large.png.'],
      },
    ],
    good: [
      {
        name: 'files beside the entry and in the public folder, and one on another site',
        files: {
          'en/faq/a.md':
            'Fill in [the form](form.pdf#page=2) and [the sign](/favicon.svg?new), or read [the plan](https://example.org/plan.pdf).\n',
          'en/faq/form.pdf': '',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    // What was plainly meant as a mail address, or has a space in it, is told by link-mail and link-space.
    const links = collectResolvedLinks(graph, entry)
      .filter(({ mistyped }) => !mistyped)
      .map(({ node, href }): { at: Finding['at']; href: string } => ({ at: node, href }));
    for (const { at, href } of [...links, ...collectHtmlAddresses(entry, 'a')]) {
      const target = resolveHref(graph, entry, href);
      if (target.kind !== 'missing' || target.what !== 'asset') continue;
      const near = nearestAsset(graph, entry, target.name);
      report({ at, message: near ? 'near' : 'gone', values: { href, near: near ?? '' } });
    }
  },
});

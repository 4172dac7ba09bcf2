import { resolveHref } from '../../graph/resolve-link.ts';
import { isPicture, nearestAsset } from '../assets.ts';
import { collectHtmlAddresses } from '../html-addresses.ts';
import { defineRule, type Finding } from '../rule.ts';

const GONE = {
  en: 'There is no picture {href}.',
  nl: 'De afbeelding {href} bestaat niet.',
  fr: "L'image {href} n'existe pas.",
};

export default defineRule({
  id: 'image-missing',
  summary: 'A picture in a text exists',
  why: 'Readers see a torn frame where the step needs a picture.',
  severity: 'error',
  messages: {
    gone: {
      message: GONE,
      help: {
        en: 'Put the picture beside this file and write its name, as in ![what it shows](picture.png).',
        nl: 'Zet de afbeelding naast dit bestand en schrijf haar naam, zoals in ![wat ze toont](afbeelding.png).',
        fr: "Placez l'image à côté de ce fichier et écrivez son nom, comme dans ![ce qu'elle montre](image.png).",
      },
    },
    near: {
      message: GONE,
      help: { en: 'Nearest: {near}.', nl: 'Lijkt het meest op: {near}.', fr: 'Le plus proche : {near}.' },
    },
    notPicture: {
      message: {
        en: '"{href}" is not a picture, so readers see a torn frame.',
        nl: '"{href}" is geen afbeelding: lezers zien een leeg kader.',
        fr: "« {href} » n'est pas une image : les lecteurs voient un cadre vide.",
      },
      help: {
        en: 'Without the ! it becomes a link: [what readers find there]({href}).',
        nl: 'Zonder het ! wordt het een link: [wat lezers daar vinden]({href}).',
        fr: "Sans le !, c'est un lien : [ce que les lecteurs y trouvent]({href}).",
      },
    },
    empty: {
      message: {
        en: 'This picture has no file name, so readers see a torn frame.',
        nl: 'Deze afbeelding heeft geen bestandsnaam: lezers zien een leeg kader.',
        fr: 'Cette image est sans nom de fichier : les lecteurs voient un cadre vide.',
      },
      help: {
        en: 'Write the name between ( and ), as in ![what it shows](picture.png).',
        nl: 'Schrijf de naam tussen ( en ), zoals in ![wat ze toont](afbeelding.png).',
        fr: "Écrivez le nom entre ( et ), comme dans ![ce qu'elle montre](image.png).",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a picture that does not exist',
        files: { 'en/faq/a.md': '![The QR code](/img/l11-none.png)\n' },
        expect: ['en/faq/a.md:1:1 error There is no picture /img/l11-none.png.'],
      },
      {
        name: 'a name in other letters, which works on some computers only, and an address at the foot of the text',
        files: {
          'en/faq/a.md': 'Scan it:\n\n> ![The QR code][qr]\n\n[qr]: QR.png\n',
          'en/faq/qr.png': '',
        },
        expect: ['en/faq/a.md:5:1 error There is no picture QR.png.'],
      },
      {
        name: 'an entry and a document in place of a picture',
        files: {
          'en/faq/a.md': '![The QR code](b.md) ![The manual](manual.pdf)\n',
          'en/faq/b.md': 'Back to [the first](a.md).\n',
          'en/faq/manual.pdf': '',
        },
        expect: [
          'en/faq/a.md:1:1 error "b.md" is not a picture, so readers see a torn frame.',
          'en/faq/a.md:1:22 error "manual.pdf" is not a picture, so readers see a torn frame.',
        ],
      },
      {
        name: 'a picture in HTML',
        files: { 'en/faq/a.md': 'Scan <img alt="The QR code" src="/img/l26-none.png"> now.\n' },
        expect: ['en/faq/a.md:1:6 error There is no picture /img/l26-none.png.'],
      },
      {
        name: 'a picture without a name',
        files: { 'en/faq/a.md': '1. Scan the code:\n\n   ![The QR code]()\n2. Choose **Next**.\n' },
        expect: ['en/faq/a.md:3:4 error This picture has no file name, so readers see a torn frame.'],
      },
    ],
    good: [
      {
        name: 'pictures beside the entry, in another folder and in the public folder',
        files: {
          'en/faq/a.md':
            '![The code](qr.png) ![The key](../../shared/the%20key.svg) ![The sign](/favicon.svg)\n',
          'en/faq/qr.png': '',
          'shared/the key.svg': '',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    const pictures = entry.links
      .filter(({ kind }) => kind === 'image')
      .map(({ node, href }): { at: Finding['at']; href: string } => ({ at: node, href }));
    for (const { at, href } of [...pictures, ...collectHtmlAddresses(entry, 'img')]) {
      const target = resolveHref(graph, entry, href);
      if (target.kind === 'external' || (target.kind === 'asset' && isPicture(target.path))) continue;
      if (href === '') {
        report({ at, message: 'empty' });
      } else if (target.kind === 'missing') {
        const near = nearestAsset(graph, entry, target.name, isPicture);
        report({ at, message: near ? 'near' : 'gone', values: { href, near: near ?? '' } });
      } else {
        report({ at, message: 'notPicture', values: { href } });
      }
    }
  },
});

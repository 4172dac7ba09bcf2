import { posix } from 'node:path';
import type { Image, ImageReference } from 'mdast';
import { primarySubtag } from '../../model/fill.ts';
import { nodesOf } from '../../model/nodes.ts';
import { localeOf } from '../../model/site.ts';
import { isPicture } from '../assets.ts';
import { defineRule } from '../rule.ts';

/** Texts that only say that there is a picture, by primary language subtag; those of English count everywhere. */
const EMPTY_WORDS: Readonly<Record<string, readonly string[]>> = {
  de: ['abbildung', 'abb', 'bild', 'bildschirmfoto', 'foto', 'grafik'],
  en: [
    'alt text',
    'alternative text',
    'figure',
    'fig',
    'graphic',
    'illustration',
    'image',
    'img',
    'photo',
    'photograph',
    'pic',
    'picture',
    'screen capture',
    'screen shot',
    'screenshot',
    'whatsapp image',
  ],
  es: ['captura', 'captura de pantalla', 'figura', 'foto', 'fotografía', 'imagen'],
  fr: ['capture', "capture d'écran", 'figure', 'illustration', 'image', 'photo', 'photographie'],
  it: ['figura', 'foto', 'immagine', 'schermata'],
  nl: ['afbeelding', 'figuur', 'foto', 'illustratie', 'plaatje', 'schermafbeelding', 'schermafdruk'],
  pt: ['captura de ecrã', 'captura de tela', 'figura', 'foto', 'imagem'],
};

/** What cameras and telephones call their pictures. */
const CAMERA_NAME = /^(?:dsc[nf]?|img|mvimg|pxl)[-_ ]?\d[\w-]*$/i;

const SAY = {
  en: 'Say what it shows, or what readers should look for in it: ![The QR code in the window Add account]{target}.',
  nl: 'Zeg wat ze toont, of waarnaar lezers moeten kijken: ![De QR-code in het venster Account toevoegen]{target}.',
  fr: "Dites ce qu'elle montre, ou ce qu'il faut y chercher : ![Le code QR dans la fenêtre Ajouter un compte]{target}.",
};

export default defineRule({
  id: 'image-alt',
  summary: 'A picture has a text that says what it shows',
  why: 'Readers who cannot see the picture, or whose connection is too slow for it, have only this text.',
  severity: 'warning',
  messages: {
    none: {
      message: {
        en: 'This picture says nothing to readers who cannot see it.',
        nl: 'Deze afbeelding zegt niets aan lezers die haar niet kunnen zien.',
        fr: 'Cette image ne dit rien aux lecteurs qui ne peuvent pas la voir.',
      },
      help: SAY,
    },
    word: {
      message: {
        en: '"{alt}" does not say what the picture shows.',
        nl: '"{alt}" zegt niet wat de afbeelding toont.',
        fr: "« {alt} » ne dit pas ce que montre l'image.",
      },
      help: SAY,
    },
    name: {
      message: {
        en: '"{alt}" is the name of a file: readers who cannot see the picture hear nothing else.',
        nl: '"{alt}" is de naam van een bestand: lezers die de afbeelding niet kunnen zien, horen niets anders.',
        fr: "« {alt} » est le nom d'un fichier : les lecteurs qui ne peuvent pas voir l'image n'entendent rien d'autre.",
      },
      help: SAY,
    },
  },
  examples: {
    bad: [
      {
        name: 'pictures without a text',
        files: {
          'en/faq/a.md':
            '1. Scan the code:\n\n   ![](qr.png) ![ ][qr]\n2. Choose **Next**.\n\n[qr]: qr.png\n',
          'en/faq/qr.png': '',
        },
        expect: [
          'en/faq/a.md:3:4 error This picture says nothing to readers who cannot see it.',
          'en/faq/a.md:3:16 error This picture says nothing to readers who cannot see it.',
        ],
      },
      {
        name: 'the name of the file, or of what the camera made',
        files: {
          'en/faq/a.md': '![qr.png](qr.png) ![qr_code_2](qr_code_2.png) ![IMG_1234](qr.png)\n',
          'en/faq/qr.png': '',
          'en/faq/qr_code_2.png': '',
        },
        expect: [
          'en/faq/a.md:1:1 warning "qr.png" is the name of a file: readers who cannot see the picture hear nothing else.',
          'en/faq/a.md:1:19 warning "qr_code_2" is the name of a file: readers who cannot see the picture hear nothing else.',
          'en/faq/a.md:1:47 warning "IMG_1234" is the name of a file: readers who cannot see the picture hear nothing else.',
        ],
      },
      {
        name: 'a word for any picture, in the language of the entry or in English, with or without a number',
        files: {
          'nl/faq/a.md':
            '![Een foto](qr.png) ![Schermafbeelding 2026-01-02 om 10.11.12](qr.png) ![image 3](qr.png)\n',
          'fr/faq/a.md': '![Capture d’écran](../../nl/faq/qr.png)\n',
          'nl/faq/qr.png': '',
        },
        expect: [
          'fr/faq/a.md:1:1 warning "Capture d’écran" does not say what the picture shows.',
          'nl/faq/a.md:1:1 warning "Een foto" does not say what the picture shows.',
          'nl/faq/a.md:1:21 warning "Schermafbeelding 2026-01-02 om 10.11.12" does not say what the picture shows.',
          'nl/faq/a.md:1:72 warning "image 3" does not say what the picture shows.',
        ],
      },
    ],
    good: [
      {
        name: 'short texts that do say it',
        files: {
          'en/faq/a.md':
            '![QR code](qr-code.png) ![+](qr-code.png) ![Photo of the desk](qr-code.png) ![Step 3](qr-code.png)\n',
          'en/faq/qr-code.png': '',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    const words = new Set([...EMPTY_WORDS['en']!, ...(EMPTY_WORDS[primarySubtag(lang)] ?? [])]);
    const pictures = [...nodesOf(entry.tree, 'image'), ...nodesOf(entry.tree, 'imageReference')];
    for (const { node } of pictures) {
      const alt = node.alt?.trim() ?? '';
      const values = { alt, target: node.type === 'image' ? `(${node.url})` : `[${node.identifier}]` };
      if (/^[\s.…_-]*$/.test(alt)) report({ at: node, message: 'none', severity: 'error', values });
      else if (isFileName(alt, node)) report({ at: node, message: 'name', values });
      else if (words.has(stripCount(alt))) report({ at: node, message: 'word', values });
    }
  },
});

function isFileName(alt: string, node: Image | ImageReference): boolean {
  if (!/\s/.test(alt) && isPicture(alt)) return true;
  // "QR-code" is a word as well as a name; nobody writes "qr_code" for readers.
  const file = node.type === 'image' ? posix.parse(node.url).name : '';
  return CAMERA_NAME.test(alt) || (alt === file && alt.includes('_'));
}

/** "foto" for "Een foto" and for "Foto 2 (1)", so that a number or a time does not make a word say more. */
function stripCount(alt: string): string {
  return alt
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('’', "'")
    .replace(/[^\p{L}' ]+/gu, ' ')
    .replace(/^\s*(?:(?:an?|the|een|de|het|une?|la|le|eine?|das|die|el|una|il|o|uma?)\s+|l')/, '')
    .replace(/\s+(?:a|à|am|at|om|pm|um)(?=\s*$)/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

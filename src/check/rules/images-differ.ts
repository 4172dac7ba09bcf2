import type { Link } from '../../model/link.ts';
import type { Entry } from '../../model/entry.ts';
import type { Site } from '../../model/site.ts';
import { languageName } from '../link-language.ts';
import { defineRule } from '../rule.ts';
import { align } from '../translations/align.ts';
import { excerpt } from '../translations/blocks.ts';
import { assetKey } from '../translations/link-keys.ts';

/** A picture, and what its file is called whatever the language. */
interface Picture extends Link {
  key: string;
}

/** A picture of a screen may be another file in each language; what counts is that there is one, in the same order. */
export default defineRule({
  id: 'images-differ',
  summary: 'A translation shows the pictures of its source, in the same order',
  why: 'A reader of the translation does not see what to look for, or sees the wrong screen.',
  severity: 'warning',
  messages: {
    missing: {
      message: {
        en: 'The {language} text shows {count} pictures, this one {own}: "{alt}" is missing.',
        nl: 'De tekst in het {language} toont {count} beelden, deze {own}: "{alt}" ontbreekt.',
        fr: 'Le texte en {language} montre {count} images, celui-ci {own} : il manque « {alt} ».',
      },
      help: {
        en: 'Add the picture, with a description in the language of this text. Its file in the source is named in {file}.',
        nl: 'Voeg het beeld toe, met een beschrijving in de taal van deze tekst. Welk bestand de bron toont, staat in {file}.',
        fr: "Ajoutez l'image, avec une description dans la langue de ce texte. Le fichier de la source est nommé dans {file}.",
      },
    },
    extra: {
      message: {
        en: 'The {language} text does not show this picture: it has {count}, this text has {own}.',
        nl: 'De tekst in het {language} toont dit beeld niet: die heeft er {count}, deze {own}.',
        fr: 'Le texte en {language} ne montre pas cette image : il en a {count}, celui-ci {own}.',
      },
      help: {
        en: 'Add it to {file} too, or delete it here.',
        nl: 'Voeg het ook toe aan {file}, of schrap het hier.',
        fr: 'Ajoutez-la aussi à {file}, ou supprimez-la ici.',
      },
    },
    order: {
      message: {
        en: 'The {language} text shows another picture here: "{alt}".',
        nl: 'De tekst in het {language} toont hier een ander beeld: "{alt}".',
        fr: 'Le texte en {language} montre ici une autre image : « {alt} ».',
      },
      help: {
        en: 'Put the pictures in the order of {file}.',
        nl: 'Zet de beelden in de volgorde van {file}.',
        fr: "Mettez les images dans l'ordre de {file}.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a picture that was left out, and one that was added',
        files: {
          'en/faq/a.md':
            '1. Open it.\n\n   ![The open app](open.png)\n2. Scan.\n\n   ![The code](scan.png)\n',
          'nl/faq/a.md': '1. Open het.\n2. Scan.\n\n   ![De code](../../en/faq/scan.png)\n',
          'fr/faq/a.md':
            "1. Ouvrez.\n\n   ![L'application](open.fr.png)\n2. Scannez.\n\n   ![Le code](scan.fr.png)\n\n   ![La fin](end.fr.png)\n",
        },
        expect: [
          'fr/faq/a.md:8:4 warning The English text does not show this picture: it has 2, this text has 3.',
          'nl/faq/a.md:1:1 warning The English text shows 2 pictures, this one 1: "The open app" is missing.',
        ],
      },
      {
        name: 'pictures that changed places',
        files: {
          'en/faq/a.md':
            '1. Open it.\n\n   ![The open app](open.png)\n2. Scan.\n\n   ![The code](scan.png)\n',
          'nl/faq/a.md':
            '1. Open het.\n\n   ![De code](scan.nl.png)\n2. Scan.\n\n   ![De open app](open.nl.png)\n',
        },
        expect: ['nl/faq/a.md:3:4 warning The English text shows another picture here: "The open app".'],
      },
      {
        name: 'a picture without an address yet',
        files: { 'en/faq/a.md': 'Open it.\n', 'nl/faq/a.md': 'Open het.\n\n![De open app]()\n' },
        expect: [
          'nl/faq/a.md:3:1 warning The English text does not show this picture: it has 0, this text has 1.',
        ],
      },
    ],
    good: [
      {
        name: 'a picture of the screen in each language, whatever its file is called',
        files: {
          'en/faq/a.md':
            '---\ntitle: How?\ndescription: Like this.\nkeywords: [how]\nreviewed: 2026-01-01\n---\n\nLook: ![The code](/favicon.svg)\n',
          'nl/faq/a.md':
            '---\ntitle: Hoe?\ndescription: Op deze manier.\nkeywords: [hoe]\nreviewed: 2026-01-01\n---\n\nKijk: ![De code](/favicon.svg)\n',
        },
      },
    ],
  },
  checkTranslation({ entry, source, site, report }) {
    const pictures = picturesOf(site, source);
    const own = picturesOf(site, entry);
    const language = languageName(site, source.locale);
    const values = { language, count: pictures.length, own: own.length, file: source.file };
    const moved = findMoved(pictures, own);
    if (moved) report({ at: moved[1].node, message: 'order', values: { ...values, alt: nameOf(moved[0]) } });
    let last: Picture | undefined;
    for (const [picture, twin] of align(pictures, own, (a, b) => (a.key === b.key ? 1 : 0))) {
      if (!twin) {
        const at = last?.node ?? entry.locate(['title']);
        report({ at, message: 'missing', values: { ...values, alt: nameOf(picture) } });
      } else if (!picture) report({ at: twin.node, message: 'extra', values });
      last = twin ?? last;
    }
  },
});

function picturesOf(site: Site, { links }: Entry): Picture[] {
  return links
    .filter(({ kind }) => kind === 'image')
    .map((link) => ({ ...link, key: assetKey(site, link.href) }));
}

/** The first two that stand in each other's place. Other names are other files of the same screens, and no sign of it. */
function findMoved(source: readonly Picture[], own: readonly Picture[]): [Picture, Picture] | undefined {
  const keysOf = (pictures: readonly Picture[]): string =>
    pictures
      .map(({ key }) => key)
      .sort()
      .join('\n');
  if (source.length !== own.length || keysOf(source) !== keysOf(own)) return undefined;
  const at = own.findIndex(({ key }, i) => key !== source[i]!.key);
  return at < 0 ? undefined : [source[at]!, own[at]!];
}

function nameOf({ text, href }: Picture): string {
  return excerpt(text === '' ? href : text);
}

import { isMedia } from '../../model/media.ts';
import type { Place } from '../../model/diagnostic.ts';
import { defineRule } from '../rule.ts';
import { findSvgDangers } from '../svg-dangers.ts';

const SAVE_AGAIN = {
  en: 'Delete it, or save the picture again from your drawing program as "plain" or "optimised" SVG.',
  nl: 'Verwijder het, of bewaar de afbeelding opnieuw vanuit je tekenprogramma als "gewone" of "geoptimaliseerde" SVG.',
  fr: "Supprimez-le, ou enregistrez à nouveau l'image depuis votre logiciel de dessin en SVG « simple » ou « optimisé ».",
};

export default defineRule({
  id: 'svg-script',
  summary: 'An SVG picture only draws: no programs, no pages, nothing from other sites',
  why: "An SVG file can run programs in the reader's browser, in the name of this site, and can tell other sites who looks at it.",
  severity: 'error',
  messages: {
    program: {
      message: {
        en: "This picture has a program in it ({part}), which could run in the reader's browser.",
        nl: 'Deze afbeelding bevat een programma ({part}), dat in de browser van de lezer kan starten.',
        fr: "Cette image contient un programme ({part}), qui pourrait s'exécuter dans le navigateur du lecteur.",
      },
      help: SAVE_AGAIN,
    },
    page: {
      message: {
        en: 'This picture has a piece of a web page in it ({part}), which readers may not see and which could do more than draw.',
        nl: 'Deze afbeelding bevat een stuk webpagina ({part}), dat lezers misschien niet zien en dat meer kan dan tekenen.',
        fr: 'Cette image contient un morceau de page web ({part}), que les lecteurs ne verront peut-être pas et qui peut faire plus que dessiner.',
      },
      help: {
        en: 'Draw it with shapes and <text>, or save the picture as PNG.',
        nl: 'Teken het met vormen en <text>, of bewaar de afbeelding als PNG.',
        fr: "Dessinez-le avec des formes et <text>, ou enregistrez l'image en PNG.",
      },
    },
    outside: {
      message: {
        en: 'This picture gets something from outside the file ({part}): readers do not see it, or another site learns who they are.',
        nl: 'Deze afbeelding haalt iets van buiten het bestand ({part}): lezers zien het niet, of een andere site komt te weten wie ze zijn.',
        fr: 'Cette image va chercher quelque chose hors du fichier ({part}) : les lecteurs ne le voient pas, ou un autre site apprend qui ils sont.',
      },
      help: {
        en: 'Put what is needed into the picture itself ("embed"), or delete the reference.',
        nl: 'Zet wat nodig is in de afbeelding zelf ("insluiten"), of verwijder de verwijzing.',
        fr: "Mettez ce qu'il faut dans l'image elle-même (« incorporer »), ou supprimez la référence.",
      },
    },
    entity: {
      message: {
        en: 'This picture begins with definitions ({part}) that could hide a program.',
        nl: 'Deze afbeelding begint met definities ({part}) die een programma kunnen verbergen.',
        fr: 'Cette image commence par des définitions ({part}) qui pourraient cacher un programme.',
      },
      help: SAVE_AGAIN,
    },
  },
  examples: {
    bad: [
      {
        name: 'programs, in every place that a picture has for them',
        files: {
          'en/faq/a.md': '![The code](qr.svg)\n',
          'en/faq/qr.svg':
            '<svg xmlns="http://www.w3.org/2000/svg" onload="go()">\n<script>go()</script>\n' +
            '<a href="&#106;ava\nscript:go()"><path d="M0 0"/></a>\n<set attributeName="onclick" to="go()"/>\n' +
            '<x:SCRIPT xmlns:x="http://www.w3.org/2000/svg"/></svg>\n',
        },
        expect: [
          "en/faq/qr.svg:1:1 error This picture has a program in it (onload), which could run in the reader's browser.",
          "en/faq/qr.svg:2:1 error This picture has a program in it (<script>), which could run in the reader's browser.",
          `en/faq/qr.svg:3:1 error This picture has a program in it (href="java script:go()"), which could run in the reader's browser.`,
          `en/faq/qr.svg:5:1 error This picture has a program in it (attributeName="onclick"), which could run in the reader's browser.`,
          "en/faq/qr.svg:6:1 error This picture has a program in it (<x:SCRIPT>), which could run in the reader's browser.",
        ],
      },
      {
        name: 'a page inside the picture, and things from elsewhere',
        files: {
          'en/faq/a.md': '![The code](../../shared/qr.svg)\n',
          'shared/qr.svg':
            '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/>\n' +
            '<image href="https://example.org/p.png"/>\n<style>@import "https://example.org/f.css";</style>\n' +
            '<style><![CDATA[a { background: image-set("https://example.org/g.png" 1x) }]]></style>\n' +
            '<path style="fill: url(https://example.org/p.svg#a)"/></svg>\n',
        },
        expect: [
          'shared/qr.svg:1:41 error This picture has a piece of a web page in it (<foreignObject>), which readers may not see and which could do more than draw.',
          'shared/qr.svg:2:1 error This picture gets something from outside the file (https://example.org/p.png): readers do not see it, or another site learns who they are.',
          'shared/qr.svg:3:8 error This picture gets something from outside the file (https://example.org/f.css): readers do not see it, or another site learns who they are.',
          'shared/qr.svg:4:8 error This picture gets something from outside the file (https://example.org/g.png): readers do not see it, or another site learns who they are.',
          'shared/qr.svg:5:1 error This picture gets something from outside the file (https://example.org/p.svg#a): readers do not see it, or another site learns who they are.',
        ],
      },
      {
        name: 'definitions before the picture',
        files: {
          'en/faq/a.md': '![The code](qr.svg)\n',
          'en/faq/qr.svg':
            '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg xmlns="http://www.w3.org/2000/svg"/>\n',
        },
        expect: [
          'en/faq/qr.svg:2:1 error This picture begins with definitions (<!DOCTYPE … [) that could hide a program.',
        ],
      },
    ],
    good: [
      {
        name: 'a drawing with styles, a gradient, parts that are used again and a bitmap of its own',
        files: {
          'en/faq/a.md': '![The code](qr.svg)\n',
          'en/faq/qr.svg':
            '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n' +
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n' +
            '<style>.a { fill: url(#g) }</style>\n<linearGradient id="g"/><path id="p" class="a" d="M0 0"/>\n' +
            '<use xlink:href="#p"/><image href="data:image/png;base64,AAAA"/><text>No script: only on paper</text></svg>\n',
        },
      },
    ],
  },
  checkSite({ graph, report }) {
    for (const [file, source] of graph.svgs) {
      if (!isMedia(file)) continue;
      for (const { kind, part, offset } of findSvgDangers(source)) {
        report({ file, at: placeIn(source, offset), message: kind, values: { part } });
      }
    }
  },
});

function placeIn(source: string, offset: number): Place {
  const line = source.slice(0, offset).split('\n').length;
  const column = offset - source.lastIndexOf('\n', offset - 1);
  return { line, column, endLine: line, endColumn: column + 1 };
}

import { posix } from 'node:path';
import type { ContentGraph } from '../../graph/graph.ts';
import { resolveHref } from '../../graph/resolve-link.ts';
import { FILE_START } from '../../model/diagnostic.ts';
import { isMedia } from '../../model/media.ts';
import { isPicture } from '../assets.ts';
import { collectHtmlAddresses } from '../html-addresses.ts';
import type { Notes } from '../notes.ts';
import { hrefsOf } from '../plain-links.ts';
import { defineRule } from '../rule.ts';

const DELETE = {
  en: 'Delete it, or use it: {use}.',
  nl: 'Verwijder het bestand, of gebruik het: {use}.',
  fr: 'Supprimez ce fichier, ou utilisez-le : {use}.',
};

export default defineRule({
  id: 'asset-unused',
  summary: 'A picture or file beside the answers is used by one of them',
  why: 'A file that nobody uses is published all the same, and is forgotten when it goes out of date.',
  severity: 'info',
  messages: {
    picture: {
      message: {
        en: 'No entry shows this picture, so readers never see it.',
        nl: 'Geen enkel antwoord toont deze afbeelding: lezers zien haar nooit.',
        fr: 'Aucune réponse ne montre cette image : les lecteurs ne la voient jamais.',
      },
      help: DELETE,
    },
    file: {
      message: {
        en: 'No entry links to this file, so readers never find it.',
        nl: 'Geen enkel antwoord linkt naar dit bestand: lezers vinden het nooit.',
        fr: "Aucune réponse n'a de lien vers ce fichier : les lecteurs ne le trouvent jamais.",
      },
      help: DELETE,
    },
  },
  examples: {
    bad: [
      {
        name: 'a picture and a document that are left over',
        files: {
          'en/faq/a.md': 'Scan the code: ![The QR code](qr.png)\n',
          'en/faq/qr.png': '',
          'en/faq/qr-old.png': '',
          'shared/form.pdf': '',
        },
        expect: [
          'en/faq/qr-old.png:1:1 info No entry shows this picture, so readers never see it.',
          'shared/form.pdf:1:1 info No entry links to this file, so readers never find it.',
        ],
      },
    ],
    good: [
      {
        name: 'files that any entry uses, in any way and any version',
        files: {
          'en/faq/a.md': 'Scan ![the QR code](../../shared/qr%20code.png).\n',
          'nl/faq/a.md': 'Vul [het formulier][] in.\n\n[het formulier]: ../../shared/form.pdf#page=2\n',
          'archive/old/en/faq/a.md': 'Scan ![the old QR code](qr.png).\n',
          'archive/old/en/faq/qr.png': '',
          'shared/qr code.png': '',
          'shared/form.pdf': '',
        },
      },
      {
        name: 'settings and other files that are not for readers',
        files: {
          'en/faq/a.md': 'An answer.\n',
          'archive/lock.json': '{ "old": { "faq/a": { "en": "eb079b815b4d" } } }',
          'handouts.yml': '',
          'logo.svg': '',
        },
      },
    ],
  },
  checkSite({ graph, notes, report }) {
    const files = [...graph.assets].filter(isMedia);
    if (files.length === 0) return;
    const used = collectUsed(graph, notes);
    const folders = new Set(graph.entries.map(({ file }) => posix.dirname(file)));
    for (const path of files) {
      if (used.has(path)) continue;
      const picture = isPicture(path);
      const { dir, base } = posix.parse(path);
      const name = folders.has(dir) ? base : `../../${path}`;
      const use = {
        en: picture ? `![what it shows](${name})` : `[what it is](${name})`,
        nl: picture ? `![wat ze toont](${name})` : `[wat het is](${name})`,
        fr: picture ? `![ce qu'elle montre](${name})` : `[ce que c'est](${name})`,
      };
      report({ file: path, at: FILE_START, message: picture ? 'picture' : 'file', values: { use } });
    }
  },
});

function collectUsed(graph: ContentGraph, notes: Notes): Set<string> {
  const used = new Set<string>();
  for (const entry of graph.entries) {
    // raw-html tells of pictures in HTML; in Markdown they will be used.
    const inHtml = [...collectHtmlAddresses(entry, 'img'), ...collectHtmlAddresses(entry, 'a')];
    for (const href of [...hrefsOf(notes, entry), ...inHtml.map((address) => address.href)]) {
      const target = resolveHref(graph, entry, href);
      if (target.kind === 'asset') used.add(target.path);
    }
  }
  return used;
}

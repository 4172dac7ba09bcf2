import { perGraph } from '../../graph/per-graph.ts';
import { fixAddress, isAutolink, isTyped } from '../link-address.ts';
import { collectResolvedLinks, type ResolvedLink } from '../link-targets.ts';
import type { Notes } from '../notes.ts';
import { hrefsOf } from '../plain-links.ts';
import { defineRule } from '../rule.ts';

const SAY_WHERE = {
  en: 'Link to a page on the web, or say in words what readers should do.',
  nl: 'Link naar een pagina op het web, of zeg in woorden wat lezers moeten doen.',
  fr: 'Faites un lien vers une page du web, ou dites avec des mots ce que les lecteurs doivent faire.',
};

export default defineRule({
  id: 'link-scheme',
  summary: 'A link can be opened by every reader, over a safe connection where there is one',
  why: 'Code in a link is stopped by the browser, a file on your computer is not on theirs, and http can be read and changed on the way.',
  severity: 'error',
  messages: {
    script: {
      message: {
        en: 'This link holds code ({scheme}), which browsers do not run here: nothing happens when readers choose it.',
        nl: 'Deze link bevat code ({scheme}), die browsers hier niet uitvoeren: er gebeurt niets als lezers hem kiezen.',
        fr: "Ce lien contient du code ({scheme}), que les navigateurs n'exécutent pas ici : il ne se passe rien.",
      },
      help: SAY_WHERE,
    },
    data: {
      message: {
        en: 'This link holds its content itself ({scheme}), which browsers do not open.',
        nl: 'Deze link bevat zijn inhoud zelf ({scheme}), en dat openen browsers niet.',
        fr: "Ce lien contient lui-même son contenu ({scheme}), ce que les navigateurs n'ouvrent pas.",
      },
      help: {
        en: 'Save the content as a file beside this one and write its name, as in [the form](form.pdf).',
        nl: 'Bewaar de inhoud als een bestand naast dit bestand en schrijf de naam, zoals in [het formulier](formulier.pdf).',
        fr: 'Enregistrez le contenu comme fichier à côté de celui-ci et écrivez son nom, comme dans [le formulaire](formulaire.pdf).',
      },
    },
    file: {
      message: {
        en: 'This link leads to a file on your own computer or network ({scheme}), which readers do not have.',
        nl: 'Deze link leidt naar een bestand op je eigen computer of netwerk ({scheme}), dat lezers niet hebben.',
        fr: "Ce lien mène à un fichier de votre ordinateur ou réseau ({scheme}), que les lecteurs n'ont pas.",
      },
      help: {
        en: 'Put the file beside this one and write its name, as in [the form](form.pdf).',
        nl: 'Zet het bestand naast dit bestand en schrijf zijn naam, zoals in [het formulier](formulier.pdf).',
        fr: 'Placez le fichier à côté de celui-ci et écrivez son nom, comme dans [le formulaire](formulaire.pdf).',
      },
    },
    http: {
      message: {
        en: 'This link goes to {host} without a safe connection; another link of this site has one.',
        nl: 'Deze link gaat naar {host} zonder veilige verbinding; een andere link van deze site heeft die wel.',
        fr: 'Ce lien mène à {host} sans connexion sûre ; un autre lien de ce site en a une.',
      },
      help: {
        en: 'Write https:// in place of http://.',
        nl: 'Schrijf https:// in plaats van http://.',
        fr: 'Écrivez https:// au lieu de http://.',
      },
    },
    ownHttp: {
      message: {
        en: 'This link goes to {host}, the host of this site, without a safe connection.',
        nl: 'Deze link gaat zonder veilige verbinding naar {host}, waar deze site zelf staat.',
        fr: 'Ce lien mène sans connexion sûre à {host}, où se trouve ce site.',
      },
      help: {
        en: 'Write https:// in place of http://.',
        nl: 'Schrijf https:// in plaats van http://.',
        fr: 'Écrivez https:// au lieu de http://.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'code, content and files in place of an address',
        files: {
          'en/faq/a.md':
            '[one](javascript:history.back()) [two](VBScript:x) [three](data:text/html,Hello) [four](file:///C:/form.pdf) [five](C:/form.pdf) [six]\n\n[six]: javascript:void(0)\n',
        },
        expect: [
          'en/faq/a.md:1:1 error This link holds code (javascript:), which browsers do not run here: nothing happens when readers choose it.',
          'en/faq/a.md:1:34 error This link holds code (vbscript:), which browsers do not run here: nothing happens when readers choose it.',
          'en/faq/a.md:1:52 error This link holds its content itself (data:), which browsers do not open.',
          'en/faq/a.md:1:82 error This link leads to a file on your own computer or network (file:), which readers do not have.',
          'en/faq/a.md:1:110 error This link leads to a file on your own computer or network (C:), which readers do not have.',
          'en/faq/a.md:3:1 error This link holds code (javascript:), which browsers do not run here: nothing happens when readers choose it.',
        ],
      },
      {
        name: 'a host that another entry reaches over https, in a link, in running text and at the foot',
        files: {
          'en/faq/a.md':
            '[one](http://Example.org/a?b#c) <http://example.org/> http://example.org/x [two][]\n\n[two]: http://example.org\n',
          'nl/faq/b.md': '[de lijst](https://example.org/list)\n',
        },
        expect: [
          'en/faq/a.md:1:1 info This link goes to example.org without a safe connection; another link of this site has one.',
          'en/faq/a.md:1:33 info This link goes to example.org without a safe connection; another link of this site has one.',
          'en/faq/a.md:1:55 info This link goes to example.org without a safe connection; another link of this site has one.',
          'en/faq/a.md:3:1 info This link goes to example.org without a safe connection; another link of this site has one.',
        ],
        fixed: {
          'en/faq/a.md':
            '[one](https://Example.org/a?b#c) <https://example.org/> https://example.org/x [two][]\n\n[two]: https://example.org\n',
        },
      },
      {
        name: 'the host of the site, written out to be read',
        files: { 'en/faq/a.md': 'All answers are at http://help.example/.\n' },
        expect: [
          'en/faq/a.md:1:20 info This link goes to help.example, the host of this site, without a safe connection.',
        ],
        fixed: { 'en/faq/a.md': 'All answers are at https://help.example/.\n' },
      },
    ],
    good: [
      {
        name: 'a host that is only known over http, a name without a scheme, another port, mail, telephone and an app',
        files: {
          'en/faq/a.md':
            '[one](http://old.example.org/) www.example.org [two](http://example.org:80/) [three](mailto:a@example.org) [four](tel:112) [five](otpauth://totp/x) [six](https://www.example.org/) [seven](https://example.org/)\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, notes, report }) {
    for (const link of collectResolvedLinks(graph, entry)) {
      const [scheme = ''] = /^[a-z][a-z0-9+.-]*:/i.exec(link.href) ?? [];
      const message = WRONG_SCHEMES[scheme.toLowerCase()] ?? (/^[a-z]:$/i.test(scheme) ? 'file' : undefined);
      if (message) {
        const shown = scheme.length > 2 ? scheme.toLowerCase() : scheme;
        report({ at: link.node, message, values: { scheme: shown } });
        continue;
      }
      // `www.example.org` in running text is shown as typed; nobody wrote http.
      if (!isTyped(entry, link.node, scheme) || scheme.toLowerCase() !== 'http:') continue;
      const host = hostOf(link.href);
      // A port belongs to its scheme: https would knock at the wrong door.
      if (host === undefined || /^http:\/\/[^/?#]*:\d/i.test(link.href)) continue;
      const isOwn = host === new URL(graph.site.url).host;
      const isSafe = isOwn ? graph.site.url.startsWith('https:') : safeHosts(graph, notes).has(host);
      if (!isSafe || (link.isOwnSite && !isReadOut(link, entry))) continue;
      report({
        at: link.node,
        severity: 'info',
        message: isOwn ? 'ownHttp' : 'http',
        values: { host },
        ...fixAddress(entry, link, { start: 0, end: scheme.length, text: 'https:' }),
      });
    }
  },
});

const WRONG_SCHEMES: Readonly<Record<string, 'script' | 'data' | 'file'>> = {
  'javascript:': 'script',
  'vbscript:': 'script',
  'data:': 'data',
  'file:': 'file',
};

/** link-own-site has something better to say about the site's own pages, except for an address that is there to be read. */
function isReadOut({ node, target }: ResolvedLink, entry: Parameters<typeof isAutolink>[0]): boolean {
  return isAutolink(entry, node) && target.kind === 'page';
}

/** Hosts that some link of the site reaches over https. */
const safeHosts = perGraph((graph, notes: Notes): ReadonlySet<string | undefined> => {
  const addresses = graph.entries.flatMap((entry) => hrefsOf(notes, entry));
  return new Set(addresses.filter((href) => /^https:/i.test(href)).map(hostOf));
});

function hostOf(href: string): string | undefined {
  return URL.parse(href)?.host;
}

import { otherNumberIn, parseTelephone } from '../link-phone.ts';
import { collectResolvedLinks, type ResolvedLink } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

const ADDRESS = /^[^\s@<>()[\]:;,/]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;
const ADDRESSES_IN_TEXT = /[^\s@<>()[\]:;,/"“”«»]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;

export default defineRule({
  id: 'link-mail',
  summary: 'A link to a mailbox or a telephone reaches it, and shows whom it reaches',
  why: 'Somebody in trouble writes to nobody, or calls a stranger.',
  severity: 'error',
  messages: {
    address: {
      message: {
        en: '"{shown}" is not a mail address, so readers cannot write to it.',
        nl: '"{shown}" is geen mailadres: lezers kunnen er niet naar schrijven.',
        fr: "« {shown} » n'est pas une adresse mail : les lecteurs ne peuvent pas y écrire.",
      },
      help: {
        en: 'Write the whole address, as in [the desk](mailto:desk@example.org).',
        nl: 'Schrijf het hele adres, zoals in [de balie](mailto:balie@example.org).',
        fr: "Écrivez l'adresse entière, comme dans [l'accueil](mailto:accueil@example.org).",
      },
    },
    none: {
      message: {
        en: 'There is no mail address behind mailto: in this link.',
        nl: 'Achter mailto: staat in deze link geen mailadres.',
        fr: "Ce lien n'a pas d'adresse mail après mailto:.",
      },
      help: {
        en: 'Write the whole address, as in [the desk](mailto:desk@example.org).',
        nl: 'Schrijf het hele adres, zoals in [de balie](mailto:balie@example.org).',
        fr: "Écrivez l'adresse entière, comme dans [l'accueil](mailto:accueil@example.org).",
      },
    },
    bare: {
      message: {
        en: '"{shown}" is a mail address without mailto: in front, so the link leads to a page that is not there.',
        nl: '"{shown}" is een mailadres zonder mailto: ervoor: de link leidt naar een pagina die er niet is.',
        fr: "« {shown} » est une adresse mail sans mailto: devant : le lien mène à une page qui n'existe pas.",
      },
      help: { en: 'Write {write}.', nl: 'Schrijf {write}.', fr: 'Écrivez {write}.' },
    },
    otherAddress: {
      message: {
        en: 'Readers see {shown}, but write to {reached}.',
        nl: 'Lezers zien {shown}, maar schrijven naar {reached}.',
        fr: 'Les lecteurs voient {shown}, mais écrivent à {reached}.',
      },
      help: {
        en: 'Write the same address in both places.',
        nl: 'Schrijf op beide plaatsen hetzelfde adres.',
        fr: 'Écrivez la même adresse aux deux endroits.',
      },
    },
    noNumber: {
      message: {
        en: 'There is no telephone number behind tel: in this link.',
        nl: 'Achter tel: staat in deze link geen telefoonnummer.',
        fr: "Ce lien n'a pas de numéro de téléphone après tel:.",
      },
      help: {
        en: 'Write the number in digits, with the country code, as in tel:+3216123456.',
        nl: 'Schrijf het nummer in cijfers, met het landnummer, zoals in tel:+3216123456.',
        fr: "Écrivez le numéro en chiffres, avec l'indicatif du pays, comme dans tel:+3216123456.",
      },
    },
    number: {
      message: {
        en: '"{shown}" is not a telephone number, so readers cannot call it.',
        nl: '"{shown}" is geen telefoonnummer: lezers kunnen het niet bellen.',
        fr: "« {shown} » n'est pas un numéro de téléphone : les lecteurs ne peuvent pas l'appeler.",
      },
      help: {
        en: 'Write the number in digits, with the country code, as in tel:+3216123456.',
        nl: 'Schrijf het nummer in cijfers, met het landnummer, zoals in tel:+3216123456.',
        fr: "Écrivez le numéro en chiffres, avec l'indicatif du pays, comme dans tel:+3216123456.",
      },
    },
    otherNumber: {
      message: {
        en: 'Readers see {shown}, but call {reached}.',
        nl: 'Lezers zien {shown}, maar bellen {reached}.',
        fr: 'Les lecteurs voient {shown}, mais appellent {reached}.',
      },
      help: {
        en: 'Write the same number in both places.',
        nl: 'Schrijf op beide plaatsen hetzelfde nummer.',
        fr: 'Écrivez le même numéro aux deux endroits.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'no address, half an address, and two of which one is whole',
        files: {
          'en/faq/a.md':
            '[one](mailto:) [two](mailto:ict) [three](MAILTO:ict@example?subject=Help) [four](mailto:a@example.org,b@) [five](mailto://a@example.org)\n',
        },
        expect: [
          'en/faq/a.md:1:1 error There is no mail address behind mailto: in this link.',
          'en/faq/a.md:1:16 error "ict" is not a mail address, so readers cannot write to it.',
          'en/faq/a.md:1:34 error "ict@example" is not a mail address, so readers cannot write to it.',
          'en/faq/a.md:1:75 error "b@" is not a mail address, so readers cannot write to it.',
          'en/faq/a.md:1:107 error "//a@example.org" is not a mail address, so readers cannot write to it.',
        ],
      },
      {
        name: 'an address without mailto:, and another one than readers see',
        files: {
          'en/faq/a.md':
            '[the desk](ict@example.org) [the team](mail:team@example.org?subject=Help) [ict@example.org](mailto:it@example.org)\n',
        },
        expect: [
          'en/faq/a.md:1:1 error "ict@example.org" is a mail address without mailto: in front, so the link leads to a page that is not there.',
          'en/faq/a.md:1:29 error "mail:team@example.org?subject=Help" is a mail address without mailto: in front, so the link leads to a page that is not there.',
          'en/faq/a.md:1:76 error Readers see ict@example.org, but write to it@example.org.',
        ],
      },
      {
        name: 'a telephone number that is none, or another one than readers see',
        files: {
          'en/faq/a.md':
            '[one](tel:) [two](tel:help-desk) [three](tel:+32-800-HELP) [016 12 34 56](tel:+3216123465) [Call +32 (0)2 123 45 67 (9-17 h)](tel:021234568)\n',
        },
        expect: [
          'en/faq/a.md:1:1 error There is no telephone number behind tel: in this link.',
          'en/faq/a.md:1:13 error "help-desk" is not a telephone number, so readers cannot call it.',
          'en/faq/a.md:1:34 error "+32-800-HELP" is not a telephone number, so readers cannot call it.',
          'en/faq/a.md:1:60 error Readers see 016 12 34 56, but call +3216123465.',
          'en/faq/a.md:1:92 error Readers see +32 (0)2 123 45 67, but call 021234568.',
        ],
      },
    ],
    good: [
      {
        name: 'mailboxes, with a subject, several at once, or left to the reader',
        files: {
          'en/faq/a.md':
            'Write to <ict@example.org>, ict@example.org, [ICT@example.org](mailto:ict@example.org?subject=Help%20me) or [both desks](mailto:a@example.org,b.c+d@sub.example.org). [Tell a friend](mailto:?subject=Look). [The code, larger](qr@2x.png)\n',
          'en/faq/qr@2x.png': '',
        },
      },
      {
        name: 'one number in all its spellings, and what is no number',
        files: {
          'en/faq/a.md':
            '[016 12 34 56](tel:+3216123456) [+32 (0)16 12 34 56](tel:016123456) [(016) 12.34.56, or 016 12 34 57](tel:+32-16-123456;ext=7) [0032 16/12 34 56](tel:+3216123456) [Emergency: 112](tel:112) [Call us, 9.00-17.00 until 2026-12-31](tel:+3216123456)\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const link of collectResolvedLinks(graph, entry)) {
      const finding = /^mailto:/i.test(link.href)
        ? checkMail(link)
        : /^tel:/i.test(link.href)
          ? checkTelephone(link)
          : undefined;
      if (finding) report({ at: link.node, ...finding });
      const { href, mistyped, node } = link;
      if (mistyped?.kind !== 'mail') continue;
      report({ at: node, message: 'bare', values: { shown: href, write: mistyped.write } });
    }
  },
});

interface MailFinding {
  message: 'address' | 'none' | 'otherAddress' | 'noNumber' | 'number' | 'otherNumber';
  values?: Record<string, string>;
}

function checkMail({ href, text }: ResolvedLink): MailFinding | undefined {
  const [list = '', query] = href.slice('mailto:'.length).split('?');
  const addresses = list.split(/,|%2c/i).map((address) => address.replaceAll('%40', '@'));
  // An empty address with a subject lets readers choose whom to write to.
  if (list === '') return query ? undefined : { message: 'none' };
  const wrong = addresses.find((address) => !ADDRESS.test(address));
  if (wrong !== undefined) return { message: 'address', values: { shown: wrong } };
  const shown = text.match(ADDRESSES_IN_TEXT) ?? [];
  const fold = (address: string): string => address.toLowerCase();
  if (shown.length === 0 || shown.some((one) => addresses.map(fold).includes(fold(one)))) return undefined;
  return { message: 'otherAddress', values: { shown: shown[0]!, reached: addresses.join(', ') } };
}

function checkTelephone({ href, text }: ResolvedLink): MailFinding | undefined {
  const { number, isNumber } = parseTelephone(href);
  if (number.trim() === '') return { message: 'noNumber' };
  if (!isNumber) return { message: 'number', values: { shown: number } };
  const other = otherNumberIn(text, number);
  return other === undefined
    ? undefined
    : { message: 'otherNumber', values: { shown: other, reached: number } };
}

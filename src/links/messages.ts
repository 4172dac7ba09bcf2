import type { Text } from '../model/text.ts';

interface Words {
  message: Text;
  help: Text;
}

const FIND_NEW: Text = {
  en: "Look for the page's new address and put it in place of this one, or take the link out.",
  nl: 'Zoek het nieuwe adres van de pagina en zet het in de plaats, of haal de link weg.',
  fr: 'Cherchez la nouvelle adresse de la page et mettez-la à la place, ou retirez le lien.',
};

/** What is said of addresses that lead nowhere, under `link-broken`. */
export const BROKEN = {
  missing: {
    message: {
      en: 'There is no page at {address} (the server answers 404): readers get an error page.',
      nl: 'Op {address} staat geen pagina (de server antwoordt 404): lezers krijgen een foutpagina.',
      fr: "Il n'y a pas de page à l'adresse {address} (le serveur répond 404) : les lecteurs voient une page d'erreur.",
    },
    help: FIND_NEW,
  },
  gone: {
    message: {
      en: 'The page at {address} was removed for good (the server answers 410): readers get an error page.',
      nl: 'De pagina op {address} is voorgoed weggehaald (de server antwoordt 410): lezers krijgen een foutpagina.',
      fr: "La page {address} a été retirée pour de bon (le serveur répond 410) : les lecteurs voient une page d'erreur.",
    },
    help: FIND_NEW,
  },
  host: {
    message: {
      en: 'The link {address} leads nowhere: no server has that name, or the one that it redirects to.',
      nl: 'De link {address} leidt nergens heen: er is geen server met die naam, of met de naam waar hij naar doorverwijst.',
      fr: 'Le lien {address} ne mène nulle part : aucun serveur ne porte ce nom, ou celui vers lequel il redirige.',
    },
    help: {
      en: 'Look for a typing error in the name of the server, or take the link out.',
      nl: 'Zoek een tikfout in de naam van de server, of haal de link weg.',
      fr: 'Cherchez une faute de frappe dans le nom du serveur, ou retirez le lien.',
    },
  },
  loop: {
    message: {
      en: 'The link {address} redirects in a circle: browsers give up, and readers get an error.',
      nl: 'De link {address} verwijst in een kring door: browsers geven het op, en lezers krijgen een foutmelding.',
      fr: 'Le lien {address} tourne en rond : les navigateurs abandonnent, et les lecteurs voient une erreur.',
    },
    help: FIND_NEW,
  },
  malformed: {
    message: {
      en: 'No browser can open "{address}": it is not written as an address.',
      nl: 'Geen enkele browser kan "{address}" openen: het is niet geschreven zoals een adres.',
      fr: "Aucun navigateur ne peut ouvrir « {address} » : ce n'est pas écrit comme une adresse.",
    },
    help: {
      en: 'Write it as in https://help.example/page, without spaces.',
      nl: 'Schrijf het zoals in https://help.example/pagina, zonder spaties.',
      fr: 'Écrivez-la comme https://help.example/page, sans espaces.',
    },
  },
  place: {
    message: {
      en: 'The page {page} has no place called "#{fragment}": readers arrive at its top.',
      nl: 'De pagina {page} heeft geen plaats met de naam "#{fragment}": lezers komen bovenaan uit.',
      fr: "La page {page} n'a pas d'endroit nommé « #{fragment} » : les lecteurs arrivent tout en haut.",
    },
    help: {
      en: 'Copy the address of the right heading from the page, or leave out "#{fragment}".',
      nl: 'Kopieer het adres van de juiste kop uit de pagina, of laat "#{fragment}" weg.',
      fr: "Copiez l'adresse du bon titre dans la page, ou retirez « #{fragment} ».",
    },
  },
} as const satisfies Record<string, Words>;

/** What is said of pages that have moved, under `link-moved`. */
export const MOVED = {
  page: {
    message: {
      en: 'The page at {address} has moved for good: readers are sent on to {to}.',
      nl: 'De pagina op {address} is voorgoed verhuisd: lezers worden doorgestuurd naar {to}.',
      fr: 'La page {address} a déménagé pour de bon : les lecteurs sont renvoyés vers {to}.',
    },
    help: { en: 'Write {to} here.', nl: 'Schrijf hier {to}.', fr: 'Écrivez ici {to}.' },
  },
  home: {
    message: {
      en: 'The link {address} now sends readers to the front page {to}: what they came for may be gone.',
      nl: 'De link {address} stuurt lezers nu naar de startpagina {to}: wat ze zoeken, is misschien weg.',
      fr: "Le lien {address} renvoie maintenant à la page d'accueil {to} : ce que l'on y cherche n'existe peut-être plus.",
    },
    help: FIND_NEW,
  },
} as const satisfies Record<string, Words>;

/** What is said of addresses about which nothing is known, under `link-unchecked`. */
export const UNCHECKED: Words = {
  message: {
    en: 'Could not check {address}: {reason}.',
    nl: 'Kon {address} niet nakijken: {reason}.',
    fr: 'Impossible de vérifier {address} : {reason}.',
  },
  help: {
    en: 'Open it in a browser to see whether it works.',
    nl: 'Open het in een browser om te zien of het werkt.',
    fr: "Ouvrez l'adresse dans un navigateur pour voir si elle fonctionne.",
  },
};

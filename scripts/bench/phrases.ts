/** Languages in which the generator of content can write. */
export type CorpusLocale = 'en' | 'nl' | 'fr';

/** The words of a generated answer in one language; numbers make every sentence another one. */
export interface Phrases {
  label: string;
  lang: string;
  site: string;
  about: string;
  topic: (n: number) => string;
  version: (n: number) => string;
  title: (n: number) => string;
  oldTitle: (n: number) => string;
  description: (n: number) => string;
  keyword: (n: number) => string;
  intro: (n: number, links: string) => string;
  follow: string;
  steps: readonly ((n: number) => string)[];
  result: (n: number) => string;
  choice: (n: number) => string;
  picture: (n: number) => string;
  warning: (n: number) => string;
  after: (n: number) => string;
  afterwards: (n: number, link: string) => string;
  seeAlso: (n: number) => string;
}

/** See {@link Phrases}. */
export const PHRASES: Readonly<Record<CorpusLocale, Phrases>> = {
  en: {
    label: 'English',
    lang: 'en',
    site: 'Device help',
    about: 'Answers that a generator made.',
    topic: (n) => `Devices of room ${n}`,
    version: (n) => `Year ${n}`,
    title: (n) => `How do I set up device ${n} for my account?`,
    oldTitle: (n) => `How did I set up device ${n} for my old account?`,
    description: (n) => `Set up device ${n} on your computer, and confirm it with the app.`,
    keyword: (n) => `device ${n}`,
    intro: (n, links) => `You need this for cupboard ${n}. See also ${links}.`,
    follow: 'Follow these steps:',
    steps: [
      (n) => `Open **window ${n}** on your computer.`,
      (n) => `Choose **method ${n}** in the list.`,
      (n) => `Type code ${n} in the field.`,
      (n) => `Scan **picture ${n}** with your smartphone.`,
      (n) => `Check number ${n} on the screen.`,
      (n) => `Remove **message ${n}** from the app.`,
    ],
    result: (n) => `You see message ${n}.`,
    choice: (n) => `Device of type ${n}: the button is at the top.`,
    picture: (n) => `Window ${n} with its two buttons`,
    warning: (n) => `Keep device ${n} switched on until the end.`,
    after: (n) => `After device ${n}`,
    afterwards: (n, link) =>
      `Then account ${n} works on your smartphone, which you can read about in ${link}.`,
    seeAlso: (n) => `the answer about device ${n}`,
  },
  nl: {
    label: 'Nederlands',
    lang: 'nl-BE',
    site: 'Hulp bij toestellen',
    about: 'Antwoorden die een programma heeft gemaakt.',
    topic: (n) => `Toestellen van lokaal ${n}`,
    version: (n) => `Jaar ${n}`,
    title: (n) => `Hoe stel ik toestel ${n} in voor mijn account?`,
    oldTitle: (n) => `Hoe stelde ik toestel ${n} in voor mijn oude account?`,
    description: (n) => `Stel toestel ${n} in op je computer en bevestig het met de app.`,
    keyword: (n) => `toestel ${n}`,
    intro: (n, links) => `Je hebt dit nodig voor kast ${n}. Lees ook ${links}.`,
    follow: 'Volg deze stappen:',
    steps: [
      (n) => `Open **venster ${n}** op je computer.`,
      (n) => `Kies **methode ${n}** in de lijst.`,
      (n) => `Typ code ${n} in het veld.`,
      (n) => `Scan **beeld ${n}** met je smartphone.`,
      (n) => `Controleer nummer ${n} op het scherm.`,
      (n) => `Verwijder **bericht ${n}** uit de app.`,
    ],
    result: (n) => `Je ziet bericht ${n}.`,
    choice: (n) => `Toestel van type ${n}: de knop staat bovenaan.`,
    picture: (n) => `Venster ${n} met zijn twee knoppen`,
    warning: (n) => `Laat toestel ${n} aan tot het einde.`,
    after: (n) => `Na toestel ${n}`,
    afterwards: (n, link) => `Daarna werkt account ${n} op je smartphone. Lees daarover ${link}.`,
    seeAlso: (n) => `het antwoord over toestel ${n}`,
  },
  fr: {
    label: 'Français',
    lang: 'fr-BE',
    site: 'Aide aux appareils',
    about: 'Des réponses écrites par un programme.',
    topic: (n) => `Appareils du local ${n}`,
    version: (n) => `Année ${n}`,
    title: (n) => `Comment configurer l'appareil ${n} pour mon compte ?`,
    oldTitle: (n) => `Comment configurer l'appareil ${n} pour mon ancien compte ?`,
    description: (n) => `Configurez l'appareil ${n} sur votre ordinateur et confirmez-le avec l'application.`,
    keyword: (n) => `appareil ${n}`,
    intro: (n, links) => `Vous en avez besoin pour l'armoire ${n}. Lisez aussi ${links}.`,
    follow: 'Suivez ces étapes :',
    steps: [
      (n) => `Ouvrez **la fenêtre ${n}** sur votre ordinateur.`,
      (n) => `Choisissez **la méthode ${n}** dans la liste.`,
      (n) => `Tapez le code ${n} dans le champ.`,
      (n) => `Scannez **l'image ${n}** avec votre smartphone.`,
      (n) => `Vérifiez le numéro ${n} sur l'écran.`,
      (n) => `Supprimez **le message ${n}** de l'application.`,
    ],
    result: (n) => `Vous voyez le message ${n}.`,
    choice: (n) => `Appareil de type ${n} : le bouton est en haut.`,
    picture: (n) => `La fenêtre ${n} avec ses deux boutons`,
    warning: (n) => `Laissez l'appareil ${n} allumé jusqu'à la fin.`,
    after: (n) => `Après l'appareil ${n}`,
    afterwards: (n, link) => `Ensuite, le compte ${n} fonctionne sur votre smartphone. Lisez ${link}.`,
    seeAlso: (n) => `la réponse sur l'appareil ${n}`,
  },
};

import { placeOf, FILE_START, type Diagnostic } from '../model/diagnostic.ts';
import { fillText, type Text, type TextValues } from '../model/text.ts';
import type { Position } from 'unist';

/** What can be said of something that paper does not take. `{name}` places are filled. */
export interface Message {
  message: Text;
  help: Text;
}

/** Why a handout cannot be printed as it is. */
export const MESSAGES = {
  unknownNode: {
    message: {
      en: 'Handouts have no form for this ("{type}"), so it would be missing on paper.',
      nl: 'Hand-outs hebben hier geen vorm voor ("{type}"), dus het zou op papier ontbreken.',
      fr: 'Les fiches n\'ont pas de forme pour ceci ("{type}"), donc cela manquerait sur papier.',
    },
    help: {
      en: 'Write it as a paragraph, list, table, block or picture, or leave the answer out of handouts.yml.',
      nl: 'Schrijf het als alinea, lijst, tabel, blok of afbeelding, of laat het antwoord weg uit handouts.yml.',
      fr: 'Écrivez-le comme paragraphe, liste, tableau, bloc ou image, ou retirez la réponse de handouts.yml.',
    },
  },
  pictureElsewhere: {
    message: {
      en: 'The picture "{path}" is not among the site\'s own files, so it would be missing on paper.',
      nl: 'De afbeelding "{path}" staat niet bij de bestanden van de site, dus ze zou op papier ontbreken.',
      fr: 'L\'image "{path}" ne fait pas partie des fichiers du site, donc elle manquerait sur papier.',
    },
    help: {
      en: 'Put the picture beside the answer and name its file.',
      nl: 'Zet de afbeelding naast het antwoord en noem het bestand.',
      fr: "Placez l'image à côté de la réponse et nommez son fichier.",
    },
  },
  pictureFormat: {
    message: {
      en: 'The picture "{path}" is in a format that cannot be printed, so it would be missing on paper.',
      nl: 'De afbeelding "{path}" heeft een formaat dat niet gedrukt kan worden, dus ze zou op papier ontbreken.',
      fr: 'L\'image "{path}" est dans un format qui ne s\'imprime pas, donc elle manquerait sur papier.',
    },
    help: {
      en: 'Save it as PNG, JPEG, WebP, GIF or SVG.',
      nl: 'Bewaar ze als PNG, JPEG, WebP, GIF of SVG.',
      fr: 'Enregistrez-la en PNG, JPEG, WebP, GIF ou SVG.',
    },
  },
  pictureBroken: {
    message: {
      en: 'The picture "{path}" cannot be read, so it would be missing on paper.',
      nl: 'De afbeelding "{path}" is niet te lezen, dus ze zou op papier ontbreken.',
      fr: 'L\'image "{path}" ne peut pas être lue, donc elle manquerait sur papier.',
    },
    help: {
      en: 'Open it in a picture editor and save it again.',
      nl: 'Open ze in een programma voor afbeeldingen en bewaar ze opnieuw.',
      fr: "Ouvrez-la dans un logiciel d'images et enregistrez-la à nouveau.",
    },
  },
  noGlyph: {
    message: {
      en: 'No font of the handouts has the character "{character}", so it would be missing on paper.',
      nl: 'Geen lettertype van de hand-outs heeft het teken "{character}", dus het zou op papier ontbreken.',
      fr: 'Aucune police des fiches n\'a le caractère "{character}", donc il manquerait sur papier.',
    },
    help: {
      en: 'Write it in words.',
      nl: 'Schrijf het in woorden.',
      fr: 'Écrivez-le en toutes lettres.',
    },
  },
} as const satisfies Record<string, Message>;

/** Something on a handout that cannot be printed, as a finding about its file. */
export function toDiagnostic(
  file: string,
  position: Position | undefined,
  { message, help }: Message,
  values: TextValues,
): Diagnostic {
  return {
    rule: 'handout-unprintable',
    severity: 'error',
    file,
    ...(position ? placeOf(position) : FILE_START),
    message: fillText(message, values),
    help: fillText(help, values),
  };
}

/** An answer can stand on several handouts; what is wrong with it is said once. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const known = new Map(
    diagnostics.map((found) => [`${found.file}:${found.line}:${found.column} ${found.message.en}`, found]),
  );
  return [...known.values()];
}

import { findStepReferences } from '../model/step-reference.ts';

/** The step, or the first and last of several, that a picture says it shows. */
export interface PictureStep {
  /** What says so, as written. */
  text: string;
  first: number;
  last: number;
  letter: string | undefined;
}

/** What a description may say before the step that it shows; any other words only mention the step. */
const PICTURE_OF =
  /^\s*(?:(?:screen ?shot|picture|image|photo|figure|illustration|screen|scherm(?:afbeelding|afdruk)?|afbeelding|foto|figuur|capture(?: d['’]écran)?|écran|illustration|bildschirmfoto|bild|captura(?: de pantalla| de ecrã)?|imagen|immagine|schermata|imagem)\s*(?:of|for|at|with|van|bij|voor|de|à|pour|zu|von|di|del)?\s*(?:the\s|de\s|l['’]|el\s|la\s)?\s*)?$/iu;

const FILE_STEP =
  /(?<![\p{L}\p{N}]|\d[-_ ])(steps?|stap(?:pen)?|[eé]tapes?|schritte?|pasos?|passos?|passagg(?:io|i)|etapas?)[-_ ]?0*(\d{1,2})([a-z](?!\p{L}))?(?:[-_ ]0*(\d{1,2}))?(?!\p{N})/iu;

/** The step that a picture's description (in a language, BCP 47 tag) begins with. */
export function findStepInAlt(alt: string, lang: string): PictureStep | undefined {
  const [reference] = findStepReferences(alt, lang);
  return reference && PICTURE_OF.test(alt.slice(0, reference.offset)) ? reference : undefined;
}

/** The step that a picture's file is named after: "step-3.png", "register_step02.png", "stappen-1-5.png". */
export function findStepInFileName(address: string): PictureStep | undefined {
  const file = decode(
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1)!,
  );
  const match = FILE_STEP.exec(file.replace(/\.\w+$/, ''));
  if (!match) return undefined;
  const [, word, first, letter, last] = match;
  const isRange = last !== undefined && /(?:s|pen|schritte|passaggi)$/i.test(word!);
  return {
    text: file,
    first: Number(first),
    last: isRange ? Number(last) : Number(first),
    letter: letter?.toLowerCase(),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

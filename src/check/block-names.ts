import type { Html, RootContent } from 'mdast';
import type { Text } from '../model/text.ts';

/** What an editor calls a block: as the subject of a sentence, and within one. */
export interface BlockName {
  subject: Text;
  object: Text;
}

/** What an editor calls a block. */
export function nameBlock(node: RootContent): BlockName {
  if (node.type === 'containerDirective' || node.type === 'leafDirective') return nameDirective(node.name);
  const [en, thisNl, theNl, thisFr, theFr] = NAMES[kindOf(node)] ?? NAMES['block']!;
  return {
    subject: { en: `This ${en}`, nl: thisNl, fr: thisFr },
    object: { en: `the ${en}`, nl: theNl, fr: theFr },
  };
}

/** Whether a block is a comment, which readers do not see. */
export function isComment(node: RootContent): node is Html {
  return node.type === 'html' && node.value.startsWith('<!--');
}

type Names = readonly [en: string, thisNl: string, theNl: string, thisFr: string, theFr: string];

const NAMES: Readonly<Record<string, Names>> = {
  block: ['block', 'Dit blok', 'het blok', 'Ce bloc', 'le bloc'],
  blockquote: ['quote', 'Dit citaat', 'het citaat', 'Cette citation', 'la citation'],
  code: ['code block', 'Dit codeblok', 'het codeblok', 'Ce bloc de code', 'le bloc de code'],
  comment: ['comment', 'Deze opmerking', 'de opmerking', 'Ce commentaire', 'le commentaire'],
  definition: [
    'link address',
    'Dit linkadres',
    'het linkadres',
    'Cette adresse de lien',
    "l'adresse de lien",
  ],
  footnoteDefinition: ['footnote', 'Deze voetnoot', 'de voetnoot', 'Cette note', 'la note'],
  html: ['HTML', 'Deze HTML', 'de HTML', 'Ce code HTML', 'le code HTML'],
  image: ['image', 'Deze afbeelding', 'de afbeelding', 'Cette image', "l'image"],
  list: ['bullet list', 'Deze opsomming', 'de opsomming', 'Cette liste à puces', 'la liste à puces'],
  paragraph: ['paragraph', 'Deze alinea', 'de alinea', 'Ce paragraphe', 'le paragraphe'],
  table: ['table', 'Deze tabel', 'de tabel', 'Ce tableau', 'le tableau'],
  thematicBreak: ['line', 'Deze lijn', 'de lijn', 'Cette ligne', 'la ligne'],
};

function kindOf(node: RootContent): string {
  if (isComment(node)) return 'comment';
  const isImage =
    node.type === 'paragraph' && node.children.length === 1 && node.children[0]!.type.startsWith('image');
  return isImage ? 'image' : node.type;
}

/** In English an editor knows a note by its name; elsewhere by what is typed. */
function nameDirective(name: string): BlockName {
  const en = name === 'note' || name === 'tip' ? name : `${name} block`;
  return {
    subject: { en: `This ${en}`, nl: `Dit blok (:::${name})`, fr: `Ce bloc (:::${name})` },
    object: { en: `the ${en}`, nl: `het blok (:::${name})`, fr: `le bloc (:::${name})` },
  };
}

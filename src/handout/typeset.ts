import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { renderSVG } from 'uqr';
import { uiStrings } from '../i18n/ui.ts';
import type { HandoutFormat } from '../model/handout.ts';
import type { Sheet } from './sheet.ts';

/** A printed sheet. */
export interface TypesetSheet {
  pdf: Uint8Array<ArrayBuffer>;
  pages: number;
}

/** Turns sheets into PDF files. */
export interface Typesetter {
  /**
   * A sheet as a tagged PDF (PDF/UA-1); the same sheet always gives the same bytes. Throws a {@link TypesetError} when
   * no font has a character of the sheet or a picture cannot be read.
   */
  typeset: (sheet: Sheet, format: HandoutFormat) => TypesetSheet;
}

/** What on a sheet Typst could not print. */
export class TypesetError extends Error {
  /** The characters that no font has, if that is what is wrong. */
  readonly characters: string | undefined;

  constructor(message: string) {
    super(message);
    this.name = 'TypesetError';
    this.characters = /the text `\\*"(.+?)\\*"` could not be displayed/.exec(message)?.[1];
  }
}

const TEMPLATE = fileURLToPath(new URL('template/', import.meta.url));

/** Fonts that come with the project: what the machine has must not change a sheet. */
const FONTS = [
  ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
    (style) => `@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`,
  ),
  ...['400Regular', '700Bold'].map(
    (style) => `@expo-google-fonts/noto-sans-arabic/${style}/NotoSansArabic_${style}.ttf`,
  ),
];

/** A typesetter that knows the bytes of the pictures, by their paths on the sheets. */
export function createTypesetter(pictures: ReadonlyMap<string, Uint8Array>): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATE,
    fontArgs: [{ fontPaths: FONTS.map((path) => fileURLToPath(import.meta.resolve(path))) }],
  });
  const files: Record<string, string> = {};
  for (const [i, [path, bytes]] of [...pictures].entries()) {
    const file = `pictures/${i}${extname(path).toLowerCase()}`;
    compiler.mapShadow(join(TEMPLATE, file), Buffer.from(bytes));
    files[path] = `/${file}`;
  }
  return {
    typeset: (sheet, format) => {
      const inputs = { sheet: JSON.stringify({ ...describe(sheet), format, files }) };
      const result = compiler.compile({ mainFilePath: join(TEMPLATE, 'sheet.typ'), inputs });
      const document = result.result;
      if (!document) throw new TypesetError(messageOf(compiler, result));
      try {
        const pdf = compiler.pdf(document, { pdfStandard: 'ua-1' });
        return { pdf: new Uint8Array(pdf), pages: document.numOfPages };
      } catch (error) {
        throw new TypesetError(error instanceof Error ? error.message : String(error));
      }
    },
  };
}

function messageOf(compiler: NodeCompiler, result: ReturnType<NodeCompiler['compile']>): string {
  const error = result.takeDiagnostics();
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'Typst gave no document and no reason.';
}

/** The sheet with what only paper needs: the words round it, and a code for each of its addresses. */
function describe(sheet: Sheet): object {
  const addresses = [sheet, ...sheet.entries].flatMap(({ address }) => address?.href ?? []);
  return {
    ...sheet,
    labels: uiStrings(sheet.lang),
    codes: Object.fromEntries(addresses.map((href) => [href, renderSVG(href, { ecc: 'M', border: 0 })])),
  };
}

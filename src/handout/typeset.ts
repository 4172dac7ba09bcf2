import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { renderSVG } from 'uqr';
import { uiStrings } from '../i18n/ui.ts';
import type { HandoutFormat } from '../model/handout.ts';
import { FONTS } from './fonts.ts';
import { isolateText } from './isolate.ts';
import { collectPictures } from './pictures.ts';
import type { Sheet } from './sheet.ts';

/** A printed sheet. */
export interface TypesetSheet {
  pdf: Uint8Array<ArrayBuffer>;
  pages: number;
}

/** Turns sheets into PDF files. */
export interface Typesetter {
  /**
   * A sheet as a tagged PDF (PDF/UA-1); the same sheet always gives the same bytes. Throws an
   * {@link UnprintableError} when no font has a character of the sheet or a picture cannot be read.
   */
  typeset: (sheet: Sheet, format: HandoutFormat) => TypesetSheet;
}

/** What on a sheet Typst could not print. */
export class UnprintableError extends Error {
  /** Characters that no font has. */
  readonly characters: readonly string[];
  /** Paths of pictures that cannot be read. */
  readonly pictures: readonly string[];

  constructor(characters: readonly string[], pictures: readonly string[]) {
    super(`Not printable: ${[...characters, ...pictures].join(', ')}`);
    this.characters = characters;
    this.pictures = pictures;
  }
}

const TEMPLATE = fileURLToPath(new URL('template/', import.meta.url));

/** A typesetter that knows the bytes of the pictures, by their paths on the sheets. */
export function createTypesetter(pictures: ReadonlyMap<string, Uint8Array>): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATE,
    fontArgs: [{ fontPaths: FONTS }],
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
      const compiled = compiler.compile({ mainFilePath: join(TEMPLATE, 'sheet.typ'), inputs });
      const document = compiled.result;
      try {
        if (!document) throw new Error(reasonOf(compiler, compiled));
        const pdf = compiler.pdf(document, { pdfStandard: 'ua-1' });
        return { pdf: new Uint8Array(pdf), pages: document.numOfPages };
      } catch (error) {
        const characters = missingCharacters(error);
        const unreadable = collectPictures(sheet).filter((path) => !isReadable(compiler, files[path]!));
        if (characters.length === 0 && unreadable.length === 0) throw error;
        throw new UnprintableError(characters, unreadable);
      } finally {
        // What is remembered of other sheets makes every look-up slower, and the sheets have little in common.
        compiler.evictCache(0);
      }
    },
  };
}

type Compiled = ReturnType<NodeCompiler['compile']>;

function reasonOf(compiler: NodeCompiler, compiled: Compiled): string {
  const diagnostics = compiled.takeDiagnostics();
  return diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : 'Typst gives no reason.';
}

/** Typst has no other way than its message to say which characters no font has. */
function missingCharacters(error: unknown): string[] {
  const message = error instanceof Error ? error.message : String(error);
  const found = message.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/g);
  return [...new Set([...found].map(([, text]) => unescapeRust(text!)))];
}

/** `\\u{7}`, as Typst writes a character that cannot be seen, as the character itself. */
function unescapeRust(text: string): string {
  return text.replace(/\\+u\{([\da-f]+)\}/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

function isReadable(compiler: NodeCompiler, file: string): boolean {
  return compiler.compile({ mainFileContent: `#image("${file}")` }).result !== null;
}

/** The sheet with what only paper needs: the words round it, and a code for each of its addresses. */
function describe(sheet: Sheet): object {
  const addresses = [sheet, ...sheet.entries].flatMap(({ address }) => address?.href ?? []);
  return {
    ...sheet,
    // The interface speaks English where it has no words of a language.
    labels: Object.fromEntries(
      Object.entries(uiStrings(sheet.lang)).map(([key, text]) => [key, isolateText(text, sheet.dir)]),
    ),
    codes: Object.fromEntries(addresses.map((href) => [href, renderSVG(href, { ecc: 'M', border: 0 })])),
  };
}

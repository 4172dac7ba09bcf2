import { placeAt } from '../check/rule.ts';
import type { ContentGraph } from '../graph/graph.ts';
import { resolveText } from '../graph/resolve-text.ts';
import { FILE_START, type Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { handoutFilePath, type HandoutFormat, type PrintedHandout } from '../model/handout.ts';
import { livingVersion } from '../model/site.ts';
import type { HandoutSheet } from './handout-sheets.ts';
import { MESSAGES, toDiagnostic, withoutRepeats, type Message } from './messages.ts';
import type { Sheet } from './sheet.ts';
import { UnprintableError, type TypesetSheet } from './typeset.ts';

/** A printed handout with its file. */
export interface PrintedFile extends PrintedHandout {
  /** Site path (without base) at which it is served. */
  path: string;
  pdf: Uint8Array<ArrayBuffer>;
}

/** What sets a sheet; throws an {@link UnprintableError} for one that cannot be printed. */
type Typeset = (sheet: Sheet, format: HandoutFormat) => TypesetSheet | Promise<TypesetSheet>;

/** Prints handouts in all their formats, in their order, or says what on them cannot be printed. */
export async function printHandouts(
  graph: ContentGraph,
  sheets: readonly HandoutSheet[],
  typeset: Typeset,
): Promise<{ files: PrintedFile[]; diagnostics: Diagnostic[] }> {
  const jobs = sheets.flatMap((sheet) => sheet.handout.formats.map((format) => ({ ...sheet, format })));
  const results = await Promise.all(
    jobs.map(async ({ handout: { id }, locale, sheet, format }) => {
      const printed = await printSheet(graph, sheet, locale, format, typeset);
      if ('diagnostics' in printed) return printed;
      const { pdf, pages } = printed;
      const path = handoutFilePath(locale, id, format);
      return { file: { id, locale, format, pages, bytes: pdf.length, path, pdf } };
    }),
  );
  return {
    files: results.flatMap((result) => ('file' in result ? [result.file] : [])),
    diagnostics: withoutRepeats(
      results.flatMap((result) => ('diagnostics' in result ? result.diagnostics : [])),
    ),
  };
}

/** One sheet in one format, or what on it cannot be printed. `locale` is that of the sheet. */
export async function printSheet(
  graph: ContentGraph,
  sheet: Sheet,
  locale: string,
  format: HandoutFormat,
  typeset: Typeset,
): Promise<TypesetSheet | { diagnostics: Diagnostic[] }> {
  try {
    return await typeset(sheet, format);
  } catch (error) {
    if (!(error instanceof UnprintableError)) throw error;
    const version = livingVersion(graph.site).id;
    const entries = sheet.entries.flatMap(
      ({ anchor }) => resolveText(graph, { locale, version, slug: anchor })?.entry ?? [],
    );
    return {
      diagnostics: [
        ...error.characters.map((text) => describeText(entries, text, MESSAGES.noGlyph, { character: text })),
        ...error.pictures.map((path) =>
          describeText(entries, path.split('/').at(-1)!, MESSAGES.pictureBroken, { path }),
        ),
      ],
    };
  }
}

/** A finding about the first place where a text stands in the answers of a sheet. */
function describeText(
  entries: readonly Entry[],
  text: string,
  message: Message,
  values: Record<string, string>,
): Diagnostic {
  const entry = entries.find(({ source }) => source.includes(text));
  const diagnostic = toDiagnostic(entry?.file ?? 'site.yml', undefined, message, values);
  const place = entry ? placeAt(entry, entry.source.indexOf(text), text.length) : FILE_START;
  return { ...diagnostic, ...place };
}

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageLanguage } from '../../model/text.ts';
import type { Cause } from './causes.ts';
import { wrap } from './excerpt.ts';
import { formatPlace } from './place.ts';
import { labelIn, wordIn } from './words.ts';

/** How many further places of a cause are named. */
const MOST_PLACES = 5;

/** How to mend what is shown in one piece, in lines of at most a width: said once where it is the same. */
export function formatCures(causes: readonly Cause[], language: MessageLanguage, width: number): string[] {
  const [cause] = causes;
  const isSame = causes.every(({ first: { help } }) => help.en === cause!.first.help.en);
  if (!isSame) {
    return causes.flatMap((one) =>
      formatCure(cureLabel(one.first, causes, language), [one], language, width),
    );
  }
  return formatCure(wordIn(language, causes.length === 1 ? 'fix' : 'fixEach'), causes, language, width);
}

function cureLabel(
  { line, column }: Diagnostic,
  causes: readonly Cause[],
  language: MessageLanguage,
): string {
  const isOnlyOne = causes.filter(({ first }) => first.line === line).length === 1;
  return wordIn(language, isOnlyOne ? 'fixLine' : 'fixColumn', { line, column });
}

/** The cure, whether `--fix` does that, and where else there is the same. */
function formatCure(
  label: string,
  causes: readonly Cause[],
  language: MessageLanguage,
  width: number,
): string[] {
  const { first } = causes[0]!;
  // Those in the same file come first: of them only the line is named.
  const others = causes
    .flatMap((cause) => cause.others)
    .toSorted((a, b) => Number(a.file !== first.file) - Number(b.file !== first.file));
  // A command has a line to itself, so that it can be copied.
  const paragraphs = `${labelIn(language, label)} ${first.help[language]}`.split('\n');
  const cure = paragraphs.flatMap((paragraph) => wrap(paragraph, width));
  if ([...causes.map((cause) => cause.first), ...others].every(({ edits }) => edits !== undefined)) {
    const offer = `[${wordIn(language, 'canFix')}]`;
    const last = `${cure.at(-1)!}  ${offer}`;
    if (last.length <= width) cure[cure.length - 1] = last;
    else cure.push(offer);
  }
  if (others.length > 0) {
    const named = others.slice(0, MOST_PLACES);
    const places = named.map((other) => formatPlace(other, language, first.file)).join('; ');
    const count = others.length - named.length;
    const more = count > 0 ? ` ${wordIn(language, 'more', { count })}` : '';
    cure.push(...wrap(`${labelIn(language, wordIn(language, 'alsoHere'))} ${places}${more}`, width));
  }
  return cure;
}

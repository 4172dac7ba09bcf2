import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateCorpus, type LinkStyle } from './corpus.ts';
import { seededRandom, type Random } from './random.ts';
import { beginWithShortAnswer } from './starlight-answers.ts';

const SYLLABLES = ['ba', 'con', 'der', 'fi', 'gra', 'lo', 'mer', 'no', 'pel', 'ri', 'sta', 'tu', 'ver', 'za'];
/** About as many different words as a site of ten thousand answers has in its titles and short answers. */
const WORDS = 6_000;

/**
 * Writes a generated site whose titles and short answers are of different words, as those of people are: with the same
 * sentence in each, everything would compress to nothing. Returns a few of its titles, to search for.
 */
export async function writeSearchCorpus(
  folder: string,
  entries: number,
  style: LinkStyle,
): Promise<string[]> {
  const { files } = generateCorpus({ entries, each: 0, seed: 1, style });
  const random = seededRandom(2);
  const words = Array.from({ length: WORDS }, () => makeWord(random));
  const titles: string[] = [];
  // The start page is not an answer: with a title of its own, the answers would have other titles on one site than on the other.
  files.delete('en/index.md');
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    if (!path.endsWith('.md')) {
      await writeFile(file, text);
      continue;
    }
    const title = `How do I ${sentence(random, words, 4)}?`;
    const description = `You ${sentence(random, words, 14)}.`;
    titles.push(title);
    const answer = text
      .replace(/^title: .*$/m, `title: ${title}`)
      .replace(/^description: .*$/m, `description: ${description}`)
      .replace(/^keywords: .*$/m, `keywords: [${sentence(random, words, 3).replaceAll(' ', ', ')}]`);
    await writeFile(file, style === 'site' ? beginWithShortAnswer(answer, description) : answer);
  }
  return titles;
}

function makeWord(random: Random): string {
  return Array.from({ length: 2 + random.integer(3) }, () => random.pick(SYLLABLES)).join('');
}

/** Few words are frequent and most are rare, as in every language (Zipf). */
function sentence(random: Random, words: readonly string[], length: number): string {
  return Array.from({ length }, () => {
    const share = random.integer(1_000_000) / 1_000_000;
    return words[Math.floor(WORDS ** share) - 1] ?? words[0]!;
  }).join(' ');
}

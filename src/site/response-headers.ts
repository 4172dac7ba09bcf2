/** A header of a response: name and value. */
export type Header = readonly [name: string, value: string];

/** Headers for some of the files of the site, beyond those that all have or in place of them. */
export interface HeaderRule {
  /** Why, in a sentence. */
  about: string;
  /** Which files: those in one of these folders, or those whose path ends like this. */
  files: { folders: readonly string[] } | { ending: string };
  headers: readonly Header[];
  /** What servers should say the files are. */
  type?: string;
}

/** A page may not be shown inside another site; the rest of the policy stands in each page. */
const NO_FRAMES = "frame-ancestors 'none'";

/** What every response says. `Strict-Transport-Security` is missing: it is about the whole host, not about this site. */
export const HEADERS_FOR_ALL: readonly Header[] = [
  ['Content-Security-Policy', NO_FRAMES],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** Pages and all else whose names stay when their content changes: a browser asks each time whether they have. */
export const REVALIDATE: Header = ['Cache-Control', 'no-cache'];

/** What some files say in addition. The source of `_headers` and of the snippets in `deploy/`. */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    about: 'A hash of the content is part of these names: what is kept never gets old.',
    files: { folders: ['_astro', 'pagefind/fragment', 'pagefind/index'] },
    headers: [['Cache-Control', 'public, max-age=31536000, immutable']],
  },
  {
    about: 'Files of editors, such as drawings, run no programs when they are opened by themselves.',
    files: { folders: ['media'] },
    headers: [['Content-Security-Policy', `${NO_FRAMES}; script-src 'none'`]],
  },
  {
    about: 'Search engines should find the page, not its Markdown.',
    files: { ending: '.md' },
    headers: [['X-Robots-Tag', 'noindex']],
    type: 'text/markdown; charset=utf-8',
  },
  {
    about: 'Without its encoding, this text is shown with broken letters.',
    files: { ending: '/llms.txt' },
    headers: [],
    type: 'text/plain; charset=utf-8',
  },
];

import {
  HEADER_RULES,
  HEADERS_FOR_ALL,
  REVALIDATE,
  type Header,
  type HeaderRule,
} from './response-headers.ts';

/**
 * The `_headers` file that hosts such as Netlify and Cloudflare Pages read. `base` is the site's path prefix without a
 * final slash. These hosts join what several rules say about one header, and have pages asked for anew by themselves:
 * so only files that can be kept say so.
 */
export function formatHeadersFile(base: string): string {
  const block = (path: string, headers: readonly Header[]): string =>
    [base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = HEADER_RULES.flatMap(({ about, files, headers, type }) => {
    const all: Header[] = type === undefined ? [...headers] : [...headers, ['Content-Type', type]];
    const paths = 'folders' in files ? files.folders.map((folder) => `/${folder}/*`) : [`/*${files.ending}`];
    return [`# ${about}`, ...paths.map((path) => block(path, all))];
  });
  return `${[block('/*', HEADERS_FOR_ALL), ...rules].join('\n')}\n`;
}

/** The headers as lines for a `server` block of nginx. */
export function formatNginx(): string {
  const add = (headers: readonly Header[], indent = ''): string[] =>
    headers.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`);
  const rules = HEADER_RULES.flatMap((rule) => [
    '',
    `# ${rule.about}`,
    `location ~ "${patternOf(rule)}" {`,
    ...(rule.type === undefined ? [] : ['  types {}', `  default_type "${rule.type}";`]),
    // A location that adds one header inherits none.
    ...add(merge([...HEADERS_FOR_ALL, REVALIDATE], rule.headers), '  '),
    '}',
  ]);
  return lines('nginx: include this file in the server block of the site.', [
    ...add([...HEADERS_FOR_ALL, REVALIDATE]),
    ...rules,
  ]);
}

/** The headers as lines for a virtual host, or the `.htaccess`, of Apache 2.4. */
export function formatApache(): string {
  const set = (headers: readonly Header[], indent = ''): string[] =>
    headers.map(([name, value]) => `${indent}Header always set ${name} "${value}"`);
  const rules = HEADER_RULES.flatMap((rule) => [
    '',
    `# ${rule.about}`,
    ...(rule.headers.length === 0
      ? []
      : [`<If "%{REQUEST_URI} =~ m#${patternOf(rule)}#">`, ...set(rule.headers, '  '), '</If>']),
    ...(rule.type === undefined
      ? []
      : [`<FilesMatch "${namePatternOf(rule)}">`, `  ForceType "${rule.type}"`, '</FilesMatch>']),
  ]);
  return lines(
    'Apache 2.4, with mod_headers: include this file in the virtual host of the site, or make it its .htaccess.',
    [...set([...HEADERS_FOR_ALL, REVALIDATE]), ...rules],
  );
}

/** The headers as lines for a site of Caddy 2. */
export function formatCaddy(): string {
  const set = (headers: readonly Header[]): string[] =>
    headers.map(([name, value]) => `    ${name} "${value}"`);
  const rules = HEADER_RULES.flatMap((rule, i) => {
    const headers: Header[] =
      rule.type === undefined ? [...rule.headers] : [...rule.headers, ['Content-Type', rule.type]];
    return [
      '',
      `  # ${rule.about}`,
      `  @files${i + 1} path_regexp ${patternOf(rule)}`,
      `  header @files${i + 1} {`,
      ...set(headers),
      '  }',
    ];
  });
  return lines('Caddy 2: import this file in the block of the site.', [
    'route {',
    '  header {',
    ...set([...HEADERS_FOR_ALL, REVALIDATE]),
    '  }',
    ...rules,
    '}',
  ]);
}

function lines(use: string, rest: readonly string[]): string {
  return `# ${use}\n# Made from src/site/response-headers.ts; "npx vitest -u tests/site/server-snippets.test.ts" writes it anew.\n\n${rest.join('\n')}\n`;
}

/** A regular expression for the paths of a rule, wherever on its host the site is. */
function patternOf({ files }: HeaderRule): string {
  return 'folders' in files ? `/(${files.folders.join('|')})/` : `${escape(files.ending)}$`;
}

/** The same for the names of files. */
function namePatternOf({ files }: HeaderRule): string {
  return 'folders' in files ? '' : `${escape(files.ending).replace(/^\//, '^')}$`;
}

function escape(text: string): string {
  return text.replaceAll('.', '\\.');
}

/** Headers with those of a rule in place of their namesakes. */
function merge(headers: readonly Header[], own: readonly Header[]): Header[] {
  return [...headers.filter(([name]) => !own.some((other) => other[0] === name)), ...own];
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test, afterAll, beforeAll } from 'vitest';
import { formatApache, formatCaddy, formatHeadersFile, formatNginx } from '../../src/site/server-snippets.ts';

const DEPLOY = join(import.meta.dirname, '../../deploy');
const SECURITY = {
  'content-security-policy': "frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-content-type-options': 'nosniff',
};

test('the snippets in deploy/ are what the code makes of the headers', async () => {
  await expect(formatNginx()).toMatchFileSnapshot(join(DEPLOY, 'nginx.conf'));
  await expect(formatApache()).toMatchFileSnapshot(join(DEPLOY, 'apache.conf'));
  await expect(formatCaddy()).toMatchFileSnapshot(join(DEPLOY, 'Caddyfile'));
});

test('_headers has every rule, below the path of the site', () => {
  expect(formatHeadersFile('/mfa')).toBe(`/mfa/*
  Content-Security-Policy: frame-ancestors 'none'
  Referrer-Policy: same-origin
  Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()
  X-Content-Type-Options: nosniff
# A hash of the content is part of these names: what is kept never gets old.
/mfa/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/mfa/pagefind/fragment/*
  Cache-Control: public, max-age=31536000, immutable
/mfa/pagefind/index/*
  Cache-Control: public, max-age=31536000, immutable
# Files of editors, such as drawings, run no programs when they are opened by themselves.
/mfa/media/*
  Content-Security-Policy: frame-ancestors 'none'; script-src 'none'
# Search engines should find the page, not its Markdown.
/mfa/*.md
  X-Robots-Tag: noindex
  Content-Type: text/markdown; charset=utf-8
# Without its encoding, this text is shown with broken letters.
/mfa/*/llms.txt
  Content-Type: text/plain; charset=utf-8
`);
});

/** A web server of Debian: how it is asked whether it is there, and how it is started in a folder on a port. */
interface WebServer {
  name: string;
  program: string;
  /** Its configuration for a site in a folder. */
  configure: (root: string, port: number, work: string) => string;
  options: (config: string) => string[];
}

const MODULES = '/usr/lib/apache2/modules';
const SERVERS: WebServer[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    configure: (root, port, work) => `daemon off; pid ${work}/pid; error_log ${work}/error;
user root;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  server { listen 127.0.0.1:${port}; root ${root}; include ${DEPLOY}/nginx.conf; }
}`,
    options: (config) => ['-c', config],
  },
  {
    name: 'Apache',
    program: '/usr/sbin/apache2',
    configure: (root, port, work) => `ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${work}/pid
ErrorLog ${work}/error
${['mpm_event', 'authz_core', 'dir', 'headers', 'mime'].map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${root}
DirectoryIndex index.html
<Directory ${root}>
  Require all granted
</Directory>
Include ${DEPLOY}/apache.conf`,
    options: (config) => ['-f', config, '-D', 'FOREGROUND'],
  },
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    configure: (root, port) => `{
  admin off
}
http://127.0.0.1:${port} {
  root * ${root}
  import ${DEPLOY}/Caddyfile
  file_server
}`,
    options: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
  },
];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilItAnswers(origin: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server ended at once.');
}

describe.each(SERVERS)('$name', ({ name, program, configure, options }) => {
  // Only Debian's packages have these servers, and not every machine has Debian: .ci/run installs them where it can.
  if (!existsSync(program)) {
    test.skip(`is not installed here, so that deploy/ is not tested with it (${program})`);
    return;
  }
  const root = inject('fixtureSite');
  const work = mkdtempSync(join(tmpdir(), 'handrail-server-'));
  let origin: string;
  let server: ChildProcess;

  beforeAll(async () => {
    const port = await freePort();
    const config = join(work, 'config');
    writeFileSync(config, configure(root, port, work));
    server = spawn(program, options(config), {
      stdio: 'ignore',
      env: { ...process.env, HOME: work },
    });
    origin = `http://127.0.0.1:${port}`;
    await untilItAnswers(origin, server);
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.kill()) await ended;
    rmSync(work, { recursive: true, force: true });
  });

  /** The headers of a response that are the snippet's business. */
  async function ask(path: string): Promise<Record<string, unknown>> {
    const { status, headers } = await fetch(origin + path);
    const names = [...Object.keys(SECURITY), 'cache-control', 'x-robots-tag'];
    return {
      status,
      ...Object.fromEntries(names.flatMap((key) => (headers.has(key) ? [[key, headers.get(key)]] : []))),
    };
  }

  const type = async (path: string): Promise<string | null> =>
    (await fetch(origin + path)).headers.get('content-type');

  test('sends the headers with pages, which a browser asks for anew', async () => {
    expect(await ask('/en/')).toEqual({ status: 200, ...SECURITY, 'cache-control': 'no-cache' });
  });

  test('lets files be kept whose names have a hash', async () => {
    const file = readdirSync(join(root, '_astro')).find((candidate) => candidate.endsWith('.css'))!;
    const immutable = 'public, max-age=31536000, immutable';
    expect(await ask(`/_astro/${file}`)).toEqual({ status: 200, ...SECURITY, 'cache-control': immutable });
    const fragment = readdirSync(join(root, 'pagefind/fragment'))[0]!;
    expect(await ask(`/pagefind/fragment/${fragment}`)).toMatchObject({ 'cache-control': immutable });
    expect(await ask('/pagefind/pagefind-entry.json')).toMatchObject({ 'cache-control': 'no-cache' });
  });

  test('lets files of editors run nothing', async () => {
    expect(await ask('/media/en/faq/scan.svg')).toEqual({
      status: 200,
      ...SECURITY,
      'cache-control': 'no-cache',
      'content-security-policy': "frame-ancestors 'none'; script-src 'none'",
    });
    expect(await type('/media/en/faq/scan.svg')).toBe('image/svg+xml');
  });

  test('says what Markdown is, in which encoding, and keeps it from search engines', async () => {
    const twin = { status: 200, ...SECURITY, 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' };
    expect(await ask('/en/faq/everything.md')).toEqual(twin);
    expect(await type('/en/faq/everything.md')).toBe('text/markdown; charset=utf-8');
    expect(await type('/nl/llms.txt')).toBe('text/plain; charset=utf-8');
    expect(await type('/llms.txt')).toBe('text/plain; charset=utf-8');
  });

  test('sends the headers with an address that leads nowhere', async () => {
    expect(await ask('/en/nowhere/')).toMatchObject({ status: 404, ...SECURITY });
  });

  test('takes the snippet as it is', () => {
    const check = {
      nginx: ['-t', '-c'],
      Apache: ['-t', '-f'],
      Caddy: ['validate', '--adapter', 'caddyfile', '--config'],
    }[name]!;
    const { status } = spawnSync(program, [...check, join(work, 'config')], {
      env: { ...process.env, HOME: work },
    });
    expect(status).toBe(0);
  });
});

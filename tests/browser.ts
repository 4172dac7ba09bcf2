import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Where systems keep their Chrome or Chromium. */
const SYSTEM_BROWSERS = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What to start: the system's browser, or else the one that npm brought along. */
export async function browserToLaunch(): Promise<{ executablePath: string; args: string[] }> {
  const system = SYSTEM_BROWSERS.find((path) => path !== undefined && existsSync(path));
  if (system !== undefined) return { executablePath: system, args: [] };
  // On its home ground the package brings the system libraries that it needs; a fresh machine lacks them just the same.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  const executablePath = await bundled.executablePath();
  return { executablePath, args: bundled.args.filter((arg) => arg !== '--single-process') };
}

/** Unpacks the browser that npm brought, if it is needed, before several tests want it at once. */
export async function prepareBrowser(): Promise<void> {
  await browserToLaunch();
}

/** Starts a browser that asks for nothing by itself: a closed network refuses that, many times a second. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await browserToLaunch();
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args: [...args, ...quiet] });
}

/** Content types by the ending of a file's name. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** A built site as a plain host serves it. */
export interface ServedSite {
  origin: string;
  close: () => void;
}

/** Serves a folder on this machine, with its `404.html` for everything else. */
export async function serve(folder: string): Promise<ServedSite> {
  const server: Server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      try {
        const body = await readFile(join(folder, path));
        response.writeHead(200, {
          'Content-Type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
        });
        response.end(body);
      } catch {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(await readFile(join(folder, '404.html')));
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

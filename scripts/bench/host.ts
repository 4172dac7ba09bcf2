import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { CONTENT_TYPES, type ServedSite } from '../../tests/browser.ts';

/** Files that hosts compress; pictures and fonts are compressed already. */
const COMPRESSED = /\.(?:css|html|js|json|md|svg|txt|wasm|webmanifest|xml)$/;

/** A built site as a host for static files serves it: compressed, with the headers that its `_headers` asks for. */
export async function hostSite(folder: string): Promise<ServedSite> {
  const headersOf = await readHeaders(folder);
  // Hosts compress a file once, and not while somebody waits for it.
  const sendable = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      const isThere = existsSync(file);
      const sent = isThere ? file : join(folder, '404.html');
      const isCompressed = COMPRESSED.test(sent);
      const body = sendable.get(sent) ?? encode(await readFile(sent), isCompressed);
      sendable.set(sent, body);
      response.writeHead(isThere ? 200 : 404, {
        'Content-Type': CONTENT_TYPES[extname(sent)] ?? 'application/octet-stream',
        ...(isCompressed ? { 'Content-Encoding': 'br' } : {}),
        ...headersOf(path),
      });
      response.end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

/** What a site's `_headers` says of a path; what several of its rules say about one header is sent together. */
async function readHeaders(folder: string): Promise<(path: string) => OutgoingHttpHeaders> {
  const file = join(folder, '_headers');
  const rules: { path: RegExp; headers: [string, string][] }[] = [];
  for (const line of existsSync(file) ? (await readFile(file, 'utf8')).split('\n') : []) {
    const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ path: patternOf(line), headers: [] });
    else if (name !== undefined && value !== undefined) rules.at(-1)!.headers.push([name, value]);
  }
  return (path) => {
    const sent: Record<string, string[]> = {};
    for (const { headers } of rules.filter((rule) => rule.path.test(path))) {
      for (const [name, value] of headers) sent[name] = [...(sent[name] ?? []), value];
    }
    return sent;
  };
}

function patternOf(path: string): RegExp {
  const literal = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}

function encode(bytes: Uint8Array, isCompressed: boolean): Uint8Array {
  return isCompressed ? brotliCompressSync(bytes) : bytes;
}

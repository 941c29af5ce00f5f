import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { Server } from './serve.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown',
};

/** An error status, other bytes, half of the file, or no answer. */
type Fault = number | Buffer | 'half' | 'silence';

export interface FolderServer extends Server {
  /** Called with the path below the base. */
  fault: (path: string) => Fault | undefined | Promise<Fault | undefined>;
}

/**
 * Port 0 picks a free port. Like Netlify and Cloudflare Pages, applies `_headers` and sends `404.html` for missing
 * files; GitHub Pages ignores `_headers`.
 */
export async function serveFolder(
  folder: string,
  { base = '/', port = 0, sendsHeaders = true } = {},
): Promise<FolderServer> {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      const path = pathname.startsWith(base) ? pathname.slice(base.length) : '404.html';
      const fault = await served.fault(path);
      if (fault === 'silence') return;
      const file = /(^|\/)$/.test(path) ? `${path}index.html` : path;
      const content = Buffer.isBuffer(fault) ? fault : await readFile(join(folder, file)).catch(() => undefined);
      response.statusCode = typeof fault === 'number' ? fault : content ? 200 : 404;
      if (sendsHeaders) response.setHeaders(headersFor(pathname, await readFile(join(folder, '_headers'), 'utf8')));
      response.setHeader('Content-Type', types[content ? extname(file) : '.html'] ?? 'application/octet-stream');
      const body = content ?? (await readFile(join(folder, '404.html')));
      if (fault !== 'half') return response.end(body);
      response.setHeader('Content-Length', body.length);
      return response.write(body.subarray(0, body.length / 2), () => response.destroy());
    })();
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const address = server.address();
  const served: FolderServer = {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    fault: () => undefined,
    async stop() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
  return served;
}

/** A `*` at the end matches anything, `:name` a path segment. */
export function headersFor(address: string, rules: string): Map<string, string> {
  const matching = rules.split('\n\n').filter((rule) => {
    const [path = ''] = rule.split('\n');
    const pattern = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*$/, '.*');
    return new RegExp(`^${pattern.replace(/:[a-z]+/g, '[^/]+')}$`).test(address);
  });
  const lines = matching.flatMap((rule) => [...rule.matchAll(/^ +([^:]+): (.*)$/gm)]);
  return new Map(lines.map(([, name = '', value = '']) => [name, value]));
}

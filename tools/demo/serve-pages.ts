import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page to serve: its bytes as saved, and their charset where the head of the page does not name the right one. */
export interface ServedPage {
  body: Uint8Array;
  charset?: string;
  /** Further response headers: a Content-Security-Policy, for instance. */
  headers?: Record<string, string>;
}

/** A local server that answers for other hosts: a browser is pointed at it by name mapping or as its proxy. */
export interface PageServer {
  port: number;
  /** Gives an address (scheme ignored) a page from now on. */
  put(url: string, page: ServedPage | string): void;
  close(): Promise<void>;
}

/** Host and path of an address; the query is left out, so that one page answers them all. */
function keyOf(host: string, path: string): string {
  return `${host.replace(/:\d+$/, '').toLowerCase()} ${path.replace(/[?#].*$/, '')}`;
}

/**
 * Serves pages under their own host names on 127.0.0.1. It understands plain requests (by their Host) and those of a
 * proxy (absolute address). Everything that was not put there is a 404, so that a page's own resources load nothing.
 */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, ServedPage>();
  const server = createServer((request, response) => {
    const target = request.url ?? '/';
    const url = /^https?:/.test(target) ? new URL(target) : undefined;
    const page = pages.get(url ? keyOf(url.host, url.pathname) : keyOf(request.headers.host ?? '', target));
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const charset = page.charset === undefined ? '' : `; charset=${page.charset}`;
    response.writeHead(200, { ...page.headers, 'content-type': `text/html${charset}`, 'cache-control': 'no-store' });
    response.end(page.body);
  });
  // A proxy is asked to connect for https: there is nothing behind.
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    put(address, page) {
      const { host, pathname } = new URL(address);
      const served = typeof page === 'string' ? { body: new TextEncoder().encode(page), charset: 'utf-8' } : page;
      pages.set(keyOf(host, pathname), served);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

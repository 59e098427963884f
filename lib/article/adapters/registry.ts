import type { Adapter } from '../adapter-types.ts';

const ADAPTERS: Adapter[] = [];

/** The adapter for a page: the first whose host and marks fit; null where the generic reader has to do alone. */
export function adapterFor(document: Document, url: string): Adapter | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
  for (const adapter of ADAPTERS) {
    if (host && adapter.host && !adapter.host.test(host)) continue;
    if (adapter.when.every((selector) => document.querySelector(selector))) return adapter;
  }
  return null;
}

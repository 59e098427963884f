import type { Adapter } from '../adapter-types.ts';
import { central } from './central.ts';
import { epaper } from './epaper.ts';
import { government } from './government.ts';
import { people } from './people.ts';
import { portals } from './portals.ts';
import { taiwan } from './taiwan.ts';
import { xinhua } from './xinhua.ts';

/** All adapters. The order matters within a site alone: newer generations first. */
export const ADAPTERS: readonly Adapter[] = [
  ...epaper.slice(0, 1),
  ...people,
  ...xinhua,
  ...central,
  ...portals,
  ...taiwan,
  ...epaper.slice(1),
  ...government,
];

/** The host of a web address, in lower case; `undefined` for anything else. */
function hostOf(url: string): string | undefined {
  return /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
}

/** The site of a saved file: its canonical address, or the host most of its links go to. */
function likelyHost(document: Document): string | undefined {
  const own =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const stated = own ? hostOf(own) : undefined;
  if (stated) return stated;
  const counts = new Map<string, number>();
  for (const link of document.querySelectorAll('a[href^="http"]')) {
    const host = hostOf(link.getAttribute('href') ?? '');
    const site = host ? siteOf(host) : undefined;
    if (site) counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** `news.sina.com.cn` → `sina.com.cn`. */
function siteOf(host: string): string {
  return /[^.]+\.(?:(?:com|gov|net|org|edu)\.[a-z]{2}|[a-z]+)$/.exec(host)?.[0] ?? host;
}

/**
 * The adapter for a page: the first whose host and marks fit; null where the generic reader has to do alone. A saved
 * file has no host, so there the site must be named by the page itself, unless the marks are the site's own.
 */
export function adapterFor(document: Document, url: string): Adapter | null {
  const host = hostOf(url) ?? likelyHost(document);
  for (const adapter of ADAPTERS) {
    if (host && adapter.host && !adapter.host.test(host)) continue;
    if (adapter.when.every((selector) => document.querySelector(selector))) return adapter;
  }
  return null;
}

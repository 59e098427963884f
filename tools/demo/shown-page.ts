import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { say, words } from '../setup/say.mjs';
import type { DemoOptions } from './options.ts';
import type { ServedPage } from './serve-pages.ts';

/** What the demo opens: an address, and the page to serve there unless the network has it. */
export interface ShownPage {
  url: string;
  served?: ServedPage;
}

const SAMPLES = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'pages');
const SAMPLE = 'people-2020.html';

/** A sample page of the repository, as its index describes it. */
export interface SamplePage {
  file: string;
  kind: string;
  url: string;
  encoding: string;
  title?: string;
}

/** The sample pages that ship with the repository. */
export function samplePages(folder = SAMPLES): SamplePage[] {
  return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
}

/** A sample page's bytes, with the charset that decodes them. */
export function readSample({ file, encoding }: SamplePage, folder = SAMPLES): ServedPage {
  return { body: readFileSync(join(folder, file)), charset: encoding };
}

/** Chooses the page by the options. `hosts`: where the extension reads by itself. Throws where a file can't be read. */
export function chooseShownPage({ page, url }: DemoOptions, hosts: readonly string[]): ShownPage {
  if (url !== undefined) return { url };
  if (page !== undefined) return savedPage(page, hosts);
  const sample = samplePages().find(({ file }) => file === SAMPLE);
  if (!sample) throw new Error(words('没有示例文章。', 'There is no sample article.'));
  return { url: sample.url.replace(/^https:/, 'http:'), served: readSample(sample) };
}

/** A saved page is shown at the address that its head names, if the extension reads there. */
function savedPage(path: string, hosts: readonly string[]): ShownPage {
  const body = readFileSync(path);
  const head = body.toString('latin1');
  const named =
    /<link[^>]+rel=["']?canonical["']?[^>]*href=["']([^"']+)/i.exec(head) ??
    /<meta[^>]+property=["']og:url["'][^>]*content=["']([^"']+)/i.exec(head) ??
    /saved from url=\(\d+\)(\S+)/i.exec(head);
  const url = named?.[1] && URL.canParse(named[1]) ? new URL(named[1]) : undefined;
  if (url && /^https?:$/.test(url.protocol) && hosts.some((host) => `.${url.hostname}`.endsWith(`.${host}`))) {
    return { url: `http://${url.host}${url.pathname}`, served: { body } };
  }
  say(
    '页面没有写明出处，或不在自动阅读的网站之列：放在 www.people.com.cn 下打开。',
    'The page names no address on a site that is read by itself: it is shown under www.people.com.cn.',
  );
  return { url: `http://www.people.com.cn/saved/${encodeURIComponent(basename(path))}`, served: { body } };
}

/** The same page on a dark ground, for a picture. */
export function darkened({ body, ...rest }: ServedPage): ServedPage {
  const style = '<style>html,body,body *{background:#1b1a18!important;color:#ece7dd!important}</style></head>';
  const source = Buffer.from(body).toString('latin1');
  return { ...rest, body: Buffer.from(source.replace(/<\/head>/i, style), 'latin1') };
}

import { browser } from './browser.ts';
import type { Language } from './i18n/translate.ts';
import { KINDS, type Kind } from './recognise/types.ts';

/** What the reader can choose. Few, and every one JSON-safe. */
export interface Settings {
  /** Of the interface; `auto` follows the browser. */
  language: 'auto' | Language;
  /** Save every article that is read. Off: articles are marked, and saved by a click. */
  save: boolean;
  /** The thin overview at the scrollbar's side. */
  strip: boolean;
  /** Kinds that are not marked on pages. They are collected all the same. */
  hidden: Kind[];
  /** The reader's own colours, `#rrggbb`; the usual one for every other kind. */
  colours: Partial<Record<Kind, string>>;
  /** Hosts on which nothing is marked. */
  quietSites: string[];
  /** Addresses, without fragment, on which nothing is marked; the newest last. */
  quietPages: string[];
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  save: true,
  strip: true,
  hidden: [],
  colours: {},
  quietSites: [],
  quietPages: [],
};

const KEY = 'settings';
/** Pages kept quiet are remembered up to here; the oldest is forgotten first. */
const MOST_PAGES = 500;

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Settings from whatever was stored: what is missing or malformed is as it was at first. */
export function checkSettings(stored: unknown): Settings {
  const language = field(stored, 'language');
  const hidden = strings(field(stored, 'hidden'));
  const colours = field(stored, 'colours');
  return {
    language: language === 'zh-CN' || language === 'en' ? language : 'auto',
    save: field(stored, 'save') !== false,
    strip: field(stored, 'strip') !== false,
    hidden: KINDS.filter((kind) => hidden.includes(kind)),
    colours: Object.fromEntries(
      KINDS.flatMap((kind) => {
        const colour = field(colours, kind);
        return typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? [[kind, colour]] : [];
      }),
    ),
    quietSites: strings(field(stored, 'quietSites')),
    quietPages: strings(field(stored, 'quietPages')).slice(-MOST_PAGES),
  };
}

/** The reader's settings; those of the first day where storage does not answer. */
export async function readSettings(): Promise<Settings> {
  try {
    return checkSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Changes some of the settings and gives all of them as they now are. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = checkSettings({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Tells of every change, from whichever part of the extension, until the answer is called. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[KEY]) onChange(checkSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** An address as `quietPages` keeps it. */
export const pageKey = (url: string): string => url.replace(/#.*$/s, '');

/** A host as `quietSites` keeps it. */
export const siteKey = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** Whether the reader wants nothing marked at an address. */
export function isQuiet({ quietPages, quietSites }: Settings, url: string): boolean {
  return quietPages.includes(pageKey(url)) || quietSites.includes(siteKey(url));
}

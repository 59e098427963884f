/**
 * What the recogniser takes and gives. Offsets are UTF-16 code units into `RecogniseInput.text`, end exclusive, and
 * `text.slice(start, end) === mention.text` holds for every mention. Everything here is JSON-safe.
 */

export const KINDS = ['official', 'person', 'place', 'organisation', 'figure'] as const;
export type Kind = (typeof KINDS)[number];

/** What is known of an article besides its text; each helps to settle places and posts. */
export interface RecogniseInput {
  text: string;
  title?: string;
  /** `2020-02-01T18:52` or the day alone: which divisions existed then. */
  published?: string;
  breadcrumb?: readonly string[];
  source?: string;
  host?: string;
}

/** A post as written (`title`, `org`) and, where the context settles it, with its body's full name. */
export interface Post {
  title: string;
  org?: string;
  /** The body's full name from context: 区委 → 天津市北辰区委. */
  body?: string;
  /** Rank of the body: 中央, 省, 市, 县, 乡, 村, or 国外. */
  level?: PostLevel;
  /** The text says that it is past: 原, 时任, 前. */
  former?: true;
}
export type PostLevel = 'central' | 'province' | 'prefecture' | 'county' | 'township' | 'village' | 'foreign';

export type Approx = 'about' | 'over' | 'under' | 'nearly';

interface Found {
  start: number;
  end: number;
  text: string;
  /** Short reasons, the strongest first: `post before name`, `division list`, `tagger 0.93`. */
  why: string[];
}

export interface OfficialMention extends Found {
  kind: 'official';
  /** The full name that the mention stands for; differs from `text` in `王区长` or a gapped `赵 成`. */
  name: string;
  posts: Post[];
}
export interface PersonMention extends Found {
  kind: 'person';
  name: string;
}
export interface PlaceMention extends Found {
  kind: 'place';
  /** `天津市/北辰区/天穆镇`, `美国/纽约`; absent where it can't be settled. */
  resolved?: string;
  /** GB/T 2260 (6 digits), 9 digits for a township, 12 for a village. */
  code?: string;
}
export interface OrganisationMention extends Found {
  kind: 'organisation';
  /** The full name where the article gives one: 区委组织部 → 天津市北辰区委组织部. */
  fullName?: string;
}
export interface FigureMention extends Found {
  kind: 'figure';
  /** Exact; `[low, high]` for a range; 6.1 for 6.1%. */
  value: number | [number, number];
  /** As written; empty where none is. */
  unit: string;
  approx?: Approx;
  /** What is counted, as written. */
  of?: string;
  /** The change word beside it: 增长, 下降, 同比增长 … */
  change?: string;
  /** Of the unit: people, money, mass, length, area, energy, time, share … */
  dimension?: string;
}
export type Mention = OfficialMention | PersonMention | PlaceMention | OrganisationMention | FigureMention;

/** Gives a packaged binary by its path under `public/` (`recognise/gazetteer.bin`). Throws when it can't be had. */
export type LoadAsset = (path: string) => Promise<Uint8Array>;

/** Reads articles. Mentions come in text order and never overlap. */
export interface Recogniser {
  recognise(input: RecogniseInput): Promise<Mention[]>;
}

/**
 * Reads the annotated corpora and the project's own gold articles as sentences with labels. The texts lie in an
 * optional folder `../shared` beside the checkout (they are not ours to publish); `SOURCES` says where each can be had.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldText } from '../../lib/recognise/fold.ts';
import { type TagType, TYPES } from '../../lib/recognise/tagger/labels.ts';

export const SHARED = join(import.meta.dirname, '../../../shared');

/** Where each corpus comes from, printed when it is absent. */
export const SOURCES: Readonly<Record<string, string>> = {
  msra: 'MSRA NER (SIGHAN 2006 bakeoff): GitHub zhooufeng/Data, MSRA.zip',
  pfr199801: 'PFR People’s Daily corpus, January 1998: GitHub jacken3/BigDataHomeWork, 199801.zip at commit b9276d8',
  peoples_daily: 'People’s Daily NER: GitHub OYE93/Chinese-NLP-Corpus, NER/People’s Daily',
  boson: 'BosonNLP_NER_6C: GitHub InsaneLife/ChineseNLPCorpus, NER/boson/origindata.txt',
  cluener: 'CLUENER2020: GitHub taishan1994/UIE_CLUENER, data/cluener',
  uner_gsdsimp: 'Universal NER, Chinese GSD: GitHub UniversalNER/UNER_Chinese-GSDSIMP (CC BY-SA 4.0)',
  resume: 'Resume NER: GitHub jiesutd/LatticeLSTM, ResumeNER',
  gold: 'the project’s own annotated articles (ANNOTATION.md), kept beside the checkout',
};

/** Each annotation scheme and the corpus types it maps to ours; types not named are not entities. */
export const SCHEMES: Readonly<Record<string, Readonly<Record<string, TagType>>>> = {
  quandian: { official: 'PER', person: 'PER', place: 'LOC', organisation: 'ORG' },
  msra: { PER: 'PER', LOC: 'LOC', ORG: 'ORG' },
  pfr199801: { nr: 'PER', ns: 'LOC', nt: 'ORG' },
  boson: { person_name: 'PER', location: 'LOC', org_name: 'ORG', company_name: 'ORG' },
  cluener: { name: 'PER', address: 'LOC', scene: 'LOC', organization: 'ORG', company: 'ORG', government: 'ORG' },
  uner_gsdsimp: { PER: 'PER', LOC: 'LOC', ORG: 'ORG' },
  resume: { NAME: 'PER', LOC: 'LOC', ORG: 'ORG' },
};
export const SCHEME_NAMES: readonly string[] = Object.keys(SCHEMES);

export interface LabelledSpan {
  start: number;
  end: number;
  type: TagType;
  /** Two readers could differ: trained on as unknown, neutral in scoring. */
  optional?: boolean;
}
export interface LabelledText {
  text: string;
  spans: LabelledSpan[];
  scheme: string;
  /** How much its sentences weigh; the scheme's weight when absent. */
  weight?: number;
  /** Article the text belongs to, for cross-validation by article. */
  id?: string;
}

/** One split of a corpus under its own scheme (`peoples_daily` under `msra`). Throws, naming the source, when absent. */
export function readCorpus(corpus: string, split: string): LabelledText[] {
  const path = join(SHARED, 'corpora', corpus, `${split}.jsonl.gz`);
  if (!existsSync(path)) throw new Error(`no ${path}; it can be had from ${SOURCES[corpus] ?? 'its authors'}`);
  return parseJsonl(readFileSync(path), corpus === 'peoples_daily' ? 'msra' : corpus);
}

/** Parses `{text, spans: [[start, end, type]]}` lines, gzipped or not. */
export function parseJsonl(bytes: Uint8Array, scheme: string): LabelledText[] {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : Buffer.from(bytes);
  const types = SCHEMES[scheme] ?? {};
  return plain
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line) as { text: string; spans: [number, number, string][] };
      const spans = row.spans.flatMap(([start, end, name]) => {
        const type = types[name];
        return type === undefined ? [] : [{ start, end, type }];
      });
      return { text: row.text, spans, scheme };
    });
}

/** The gold articles of `gold` or `gold-more`, in order of their names, under the scheme `quandian`. */
export function readGold(folder: 'gold' | 'gold-more'): LabelledText[] {
  const root = join(SHARED, folder);
  if (!existsSync(root)) throw new Error(`no ${root}; it can be had from ${SOURCES['gold']}`);
  const kinds = SCHEMES['quandian'] ?? {};
  return readdirSync(root)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const article = JSON.parse(readFileSync(join(root, name), 'utf8')) as {
        id: string;
        text: string;
        mentions: { start: number; end: number; kind: string; optional?: boolean }[];
      };
      const spans = article.mentions.flatMap(({ start, end, kind, optional }) => {
        const type = kinds[kind];
        return type === undefined ? [] : [{ start, end, type, ...(optional ? { optional } : {}) }];
      });
      return { text: foldText(article.text), spans, scheme: 'quandian', id: `${folder}/${article.id}` };
    });
}

/** Type number of a type's name. */
export const typeNumber = (type: TagType): number => TYPES.indexOf(type);

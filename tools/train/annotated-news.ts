/**
 * Our annotations of articles of the unlabelled news. The texts aren't ours to publish, so `annotated-news.jsonl` holds
 * offsets alone; they are joined here with the corpus beside the checkout.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldText } from '../../lib/recognise/fold.ts';
import { type LabelledSpan, type LabelledText, SCHEMES, SHARED } from './corpora.ts';

export const ANNOTATIONS: string = join(import.meta.dirname, 'annotated-news.jsonl');
export const NEWS_PATH: string = join(SHARED, 'corpora/news_unlabelled/news.jsonl.gz');
/** Kinds of mentions by their number in the file. */
export const KINDS = ['official', 'person', 'place', 'organisation', 'figure'] as const;

/** One article's annotations: a line of the file. */
export interface AnnotatedLine {
  /** Line of the corpus, from 0. */
  line: number;
  /** How the annotations came about; MODEL.md tells the sets. */
  set: string;
  /** How many UTF-16 units of the article, from its start, were annotated. */
  length: number;
  /** `checksum` of those. */
  sum: string;
  /** Start and end in UTF-16 units, number of the kind; a fourth number, 1, for an optional mention. */
  mentions: (readonly [number, number, number] | readonly [number, number, number, number])[];
}

/** Eight hexadecimal digits that tell whether the corpus is the one that was annotated. */
export const checksum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The lines of the annotation file. */
export function readAnnotatedLines(): AnnotatedLine[] {
  return readFileSync(ANNOTATIONS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AnnotatedLine);
}

/**
 * Joins annotations with the corpus's texts, by line from 0, to labelled texts of the scheme `quandian`. Throws where the
 * corpus has no such line, or another text there than the one annotated.
 */
export function joinAnnotations(lines: readonly AnnotatedLine[], texts: readonly string[]): LabelledText[] {
  const types = SCHEMES['quandian'] ?? {};
  return lines.map(({ line, length, sum, mentions }) => {
    const text = texts[line]?.slice(0, length);
    if (text === undefined) throw new Error(`the news have no line ${line}: annotated-news.jsonl needs another corpus`);
    if (checksum(text) !== sum)
      throw new Error(`line ${line} of the news is not the text that was annotated (${checksum(text)}, not ${sum})`);
    const spans = mentions.flatMap(([start, end, kind, optional]): LabelledSpan[] => {
      const type = types[KINDS[kind] ?? ''];
      if (start < 0 || end <= start || end > length) throw new Error(`line ${line}: no span ${start} to ${end}`);
      return type === undefined ? [] : [{ start, end, type, ...(optional === 1 ? { optional: true } : {}) }];
    });
    return { text: foldText(text), spans, scheme: 'quandian', id: `news/${line}` };
  });
}

/** Texts of the unlabelled news by line. Throws, naming the file, when absent. */
export function readNewsTexts(): string[] {
  if (!existsSync(NEWS_PATH)) throw new Error(`no ${NEWS_PATH}, whose articles annotated-news.jsonl annotates`);
  const lines = gunzipSync(readFileSync(NEWS_PATH)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

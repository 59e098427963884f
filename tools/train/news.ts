/**
 * Reads modern news without labels, and labels it by the whole recogniser, so that the next model learns under our own
 * guideline what the rules and the article as a whole know: names met again, chains of places, by-lines left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { foldText } from '../../lib/recognise/fold.ts';
import { openRecogniser } from '../../lib/recognise/open-recogniser.ts';
import type { TagType } from '../../lib/recognise/tagger/labels.ts';
import { type ModelFile, packModel } from '../../lib/recognise/tagger/model-file.ts';
import { createTagger, MODEL_PATH, type TaggedSpan } from '../../lib/recognise/tagger/tagger.ts';
import type { Mention } from '../../lib/recognise/types.ts';
import { loadAsset } from '../load-asset.ts';
import { NEWS_PATH } from './annotated-news.ts';
import { type LabelledSpan, type LabelledText, SCHEMES } from './corpora.ts';
import { NEWS_LEFT_OUT } from './news-left-out.ts';

/** What the tagger is this sure of and the recogniser leaves out stays unknown: it misses more people than it invents. */
const SURE: Readonly<Record<TagType, number>> = { PER: 0.3, LOC: 0.9, ORG: 0.5 };
/** The same for people under the scheme of another corpus. */
const WITNESS_SURE = 0.6;
const LONGEST = 6000;

export interface NewsText {
  text: string;
  /** `2020-02-01`, for divisions that existed then. */
  published: string;
}

/**
 * Articles of the unlabelled news, spread evenly over the file, about `characters` in all, without those of the lines
 * `annotated`; none when absent.
 */
export function readNews(characters: number, annotated: ReadonlySet<number>): NewsText[] {
  if (!existsSync(NEWS_PATH) || characters === 0) return [];
  const lines = gunzipSync(readFileSync(NEWS_PATH)).toString('utf8').split('\n').filter(Boolean);
  const rows = lines.map((line) => JSON.parse(line) as { group: string; date: string; text: string });
  // Written news first in weight: three of its articles for one of television news.
  const ordered = rows.filter(
    (row, i) => !NEWS_LEFT_OUT.has(i) && !annotated.has(i) && (row.group !== 'xwlb' || i % 12 === 0),
  );
  const total = ordered.reduce((sum, { text }) => sum + Math.min(text.length, LONGEST), 0);
  const texts: NewsText[] = [];
  let due = 0;
  for (const { text: whole, date } of ordered) {
    const text = whole.slice(0, LONGEST);
    due += (text.length * characters) / total;
    if (due < text.length) continue;
    due -= text.length;
    texts.push({ text, published: date.slice(0, 10) });
  }
  return texts;
}

/**
 * Labels news by the recogniser with `model` as its tagger. Bodies are known only where the tagger alone sees one too,
 * there or elsewhere in the article: a tagger that learnt the rules' own mistakes would be no witness any more.
 */
export async function labelNews(model: ModelFile, news: readonly NewsText[]): Promise<LabelledText[]> {
  const bytes = gzipSync(packModel(model), { level: 1 });
  const recogniser = await openRecogniser(async (path) => (path === MODEL_PATH ? bytes : loadAsset(path)));
  const tagger = createTagger(model, 'quandian');
  const witness = createTagger(model, 'msra');
  const labelled: LabelledText[] = [];
  for (const article of news) {
    const text = foldText(article.text);
    const tags = [
      ...tagger.tag(text).filter(({ type, confidence }) => confidence > SURE[type]),
      ...witness.tag(text).filter(({ type, confidence }) => type === 'PER' && confidence > WITNESS_SURE),
    ];
    labelled.push({ text, spans: agree(text, await recogniser.recognise(article), tags), scheme: 'quandian' });
  }
  return labelled;
}

/** What the recogniser finds; as unknown what the tagger finds where it finds nothing, and bodies that it finds alone. */
function agree(text: string, mentions: readonly Mention[], tags: readonly TaggedSpan[]): LabelledSpan[] {
  const types = SCHEMES['quandian'] ?? {};
  const tagged = new Uint8Array(text.length);
  for (const { start, end, type } of tags) if (type === 'ORG') tagged.fill(1, start, end);
  const isTagged = ({ start, end }: Mention): boolean => tagged.subarray(start, end).includes(1);
  const bodies = mentions.filter(({ kind }) => kind === 'organisation');
  // Of the two readings of a body's length the rules' is the better one.
  const known = new Set(bodies.filter(isTagged).map((body) => body.text));
  const unknown = new Uint8Array(text.length);
  const taken = new Uint8Array(text.length);
  const inBodies = new Uint8Array(text.length);
  for (const { start, end, kind, text: written } of mentions) {
    if (kind === 'organisation') inBodies.fill(1, start, end);
    (kind === 'organisation' && !known.has(written) ? unknown : taken).fill(1, start, end);
  }
  for (const { start, end, type } of tags)
    if (!(type === 'ORG' ? inBodies : taken).subarray(start, end).includes(1)) unknown.fill(1, start, end);
  const spans: LabelledSpan[] = mentions.flatMap(({ start, end, kind }) => {
    const type = types[kind];
    return type === undefined || unknown.subarray(start, end).includes(1) ? [] : [{ start, end, type }];
  });
  for (let start = unknown.indexOf(1); start >= 0; start = unknown.indexOf(1, start)) {
    const stop = unknown.indexOf(0, start);
    const end = stop < 0 ? text.length : stop;
    spans.push({ start, end, type: 'ORG', optional: true });
    start = end;
  }
  return spans;
}

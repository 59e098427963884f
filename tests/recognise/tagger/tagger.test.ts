import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTagger, type Tagger } from '../../../lib/recognise/tagger/tagger.ts';

const load = async (path: string): Promise<Uint8Array> =>
  readFileSync(join(import.meta.dirname, '../../../public', path));

let tagger: Tagger;
beforeAll(async () => {
  tagger = await openTagger(load);
});

/** `韩立山/PER 青石县/LOC` in text order. */
const found = (text: string): string =>
  tagger
    .tag(text)
    .map(({ start, end, type }) => `${text.slice(start, end)}/${type}`)
    .join(' ');

describe('the tagger finds names in sentences of official news', () => {
  it.each([
    ['会议由市委书记陈立明主持。', '陈立明/PER', 'a name after a post'],
    ['国务院总理赵国安出席会议。', '国务院/ORG 赵国安/PER', 'a body, its post and the name'],
    ['村民李秀英告诉记者，日子越过越好。', '李秀英/PER', 'a villager'],
    ['江苏省南通市如皋市', '江苏省/LOC 南通市/LOC 如皋市/LOC', 'a chain of places is one span a unit'],
    ['近日，四川省遭遇强降雨。', '四川省/LOC', 'a province alone'],
    ['美国总统发表讲话。', '美国/LOC', 'a country before a post'],
    ['俄罗斯总统普京与法国总统马克龙通电话。', '俄罗斯/LOC 普京/PER 法国/LOC 马克龙/PER', 'transliterated names'],
    ['教育部、财政部联合印发通知。', '教育部/ORG 财政部/ORG', 'bodies in a row'],
    ['记者从市教育局获悉，明年将新建学校12所。', '市教育局/ORG', 'a body by its jurisdiction'],
    ['北京大学教授王建国认为，这一政策十分及时。', '北京大学/ORG 王建国/PER', 'a place inside a body is not apart'],
    ['张伟明、李志强、王海燕参加会议。', '张伟明/PER 李志强/PER 王海燕/PER', 'names in a list'],
    ['受邢某委托，律师赵国安出席庭审。', '赵国安/PER', 'an anonymised person is nobody'],
    ['省公安厅交警总队民警刘志刚介绍了情况。', '省公安厅交警总队/ORG 刘志刚/PER', 'the longest name of a body'],
    ['全国人大常委会副委员长出席。', '全国人大常委会/ORG', 'a body before a post without a name'],
    ['第三产业增加值占比达到54.2%。', '', 'an ordinal begins no name'],
    ['会议强调，要坚持稳中求进工作总基调。', '', 'a sentence without names'],
    ['今年前三季度，实现工业增加值128.6亿元，同比增长6.1%。', '', 'figures are not names'],
  ])('%s gives %s: %s', (text, spans) => {
    expect(found(text)).toBe(spans);
  });
});

describe('the tagger holds its contract', () => {
  it('finds nothing in an empty text', () => {
    expect(tagger.tag('')).toEqual([]);
  });

  it('gives the same spans each time', () => {
    const text = '近日，江州市委书记陈立明到青石县调研。\n陈立明强调，要保障民生。';
    expect(tagger.tag(text)).toEqual(tagger.tag(text));
  });

  it('counts an astral character as two code units', () => {
    const text = '𠮷祥，村民李秀英告诉记者。';
    expect(tagger.tag(text).map(({ start, end }) => text.slice(start, end))).toContain('李秀英');
  });

  it('reads a sentence alike wherever it stands in the text', () => {
    const sentence = '市委书记陈立明到青石县调研。';
    const alone = tagger.tag(sentence);
    const later = tagger.tag(`会议强调，要坚持稳中求进。${sentence}`);
    expect(later.map(({ start, end, type }) => ({ start: start - 13, end: end - 13, type }))).toEqual(
      alone.map(({ start, end, type }) => ({ start, end, type })),
    );
  });

  it('stays linear and within bounds on a very long line without a full stop', () => {
    const text = '市委书记陈立明到青石县调研，'.repeat(20_000);
    const spans = tagger.tag(text);
    expect(spans.length).toBeGreaterThan(19_900);
    expect(spans.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  });

  it('gives ordered spans that never overlap or cross a line, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('陈立明', '市委书记', '青石县', '。', '\n', '，', '”', '12', ' ', '·', '😀', '国务院'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, confidence } of tagger.tag(text)) {
          const inOrder = start >= last && end > start && end <= text.length;
          const inLine = !text.slice(start, end - 1).includes('\n');
          expect({ inOrder, inLine, sure: confidence > 0 && confidence <= 1 }).toEqual({
            inOrder: true,
            inLine: true,
            sure: true,
          });
          last = end;
        }
      }),
    );
  }, 30_000);

  it('gives the probability of any span, the same as that of a span it found', () => {
    const text = '会议强调稳中求进。\n近日，市委书记陈立明到四川省调研，村民李秀英说。';
    for (const { start, end, type, confidence } of tagger.tag(text))
      expect(tagger.probability(text, start, end, type)).toBeCloseTo(confidence, 2);
    expect(tagger.probability(text, 0, 2, 'PER')).toBeLessThan(0.05);
    expect(tagger.probability(text, 5, 12, 'PER')).toBe(0);
    expect(tagger.probability(text, 90, 95, 'PER')).toBe(0);
  });

  it('decodes under the scheme of another corpus', async () => {
    const msra = await openTagger(load, { scheme: 'msra' });
    const text = '江苏省南通市举行会议。';
    expect(msra.tag(text).length).toBeGreaterThan(0);
    await expect(openTagger(load, { scheme: 'none' })).rejects.toThrow('no scheme none');
  });
});

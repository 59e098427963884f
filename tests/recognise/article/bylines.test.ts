import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBylines } from '../../../lib/recognise/article/bylines.ts';
import { CREDITS } from '../../../lib/recognise/article/credit-patterns.ts';
import { everyMatch } from '../../../lib/recognise/patterns/every-match.ts';

const PARTS = [
  ...'记者 通讯员 实习生 责编 责任编辑 编辑 作者 摄影 文字 文 图 来源 校对 监制 报道 综合报道 撰文 本报 本台 新华社 北京3月16日电 评论员'.split(
    ' ',
  ),
  ...[
    '（',
    '）',
    '(',
    ')',
    '【',
    '】',
    '：',
    ':',
    '/',
    '｜',
    '■',
    '、',
    '，',
    '。',
    ' ',
    '　',
    '𠮷',
    '\n',
    '\r',
    '\n\n',
  ],
  ...['王伟明', '李娜', '张三', '他说'],
];

/** Every pattern, tried everywhere; stretches that touch are one. */
function plainly(text: string): { start: number; end: number }[] {
  const found = CREDITS.flatMap(({ pattern }) =>
    everyMatch(new RegExp(pattern.source, pattern.flags.replace(/[gy]/gu, '').concat('g')), text),
  ).map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
  const merged: { start: number; end: number }[] = [];
  for (const stretch of found.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else merged.push(stretch);
  }
  return merged;
}

describe('credits', () => {
  it.each([
    ['全市有三百人参加。（记者王伟明、李娜）', ['（记者王伟明、李娜）']],
    ['活动持续到周末。\n责编：张三 校对：李娜', ['责编：张三 校对：李娜']],
    ['新华社北京3月16日电 大会今天开幕。', ['新华社北京3月16日电 ']],
    ['人民网𠮷𠮷𠮷𠮷𠮷记者王伟明报道', ['人民网𠮷𠮷𠮷𠮷𠮷记者王伟明']],
    ['■李娜 张三\n春耕开始了。', ['■李娜 张三']],
    ['村民张三（左一）种下果树。', []],
  ])('are found in %j', (text, expected) => {
    expect(findBylines(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('are what the patterns match when each is tried everywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }).map((parts) => parts.join('')),
        (text) => {
          expect(findBylines(text)).toEqual(plainly(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

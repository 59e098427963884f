import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAgain } from '../../lib/corrections/find-again.ts';
import { occurrencesOf } from '../../lib/corrections/occurrences.ts';

const quote = (text: string, start: number, length: number) => ({
  start,
  end: start + length,
  text: text.slice(start, start + length),
  before: text.slice(Math.max(0, start - 8), start),
  after: text.slice(start + length, start + length + 8),
});

const FIRST = '县委书记丁海川主持会议。会上，丁海川强调，要抓紧抓实。';

describe('a stored mention on a page that changed', () => {
  it('stays where it was when nothing moved', () => {
    expect(findAgain(FIRST, quote(FIRST, 4, 3))).toEqual({ start: 4, end: 7 });
  });

  it('moves with its sentence when a paragraph is inserted before it', () => {
    const added = `昨日，大雨。\n${FIRST}`;
    expect(findAgain(added, quote(FIRST, 4, 3))).toEqual({ start: 11, end: 14 });
    expect(findAgain(added, quote(FIRST, 15, 3))).toEqual({ start: 22, end: 25 });
  });

  it('is lost, not guessed, when the name was removed', () => {
    expect(findAgain('县委书记主持会议。', quote(FIRST, 4, 3))).toEqual({ lost: 'gone' });
  });

  it('never matches a name that only looks alike', () => {
    expect(findAgain('县委书记丁海山主持会议。', quote(FIRST, 4, 3))).toEqual({ lost: 'gone' });
  });

  it('is lost when the words stand twice and nothing beside them tells which', () => {
    expect(findAgain('“丁海川”与“丁海川”', { ...quote(FIRST, 4, 3), before: '甲', after: '乙' })).toEqual({
      lost: 'ambiguous',
    });
  });

  it('prefers the occurrence whose context agrees when another name now stands at the old offset', () => {
    const swapped = '丁海川、丁海川到场。县委书记丁海川主持会议。';
    expect(findAgain(swapped, quote(FIRST, 4, 3))).toEqual({ start: 14, end: 17 });
  });

  it('finds every mention of an unchanged text at its own offset', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4, maxLength: 60 }),
        fc.nat(50),
        fc.integer({ min: 1, max: 4 }),
        (text, at, length) => {
          const start = at % text.length;
          const stored = quote(text, start, Math.min(length, text.length - start));
          fc.pre(stored.text.trim() !== '');
          const found = findAgain(text, stored);
          expect('lost' in found ? found : text.slice(found.start, found.end)).toEqual(stored.text);
        },
      ),
    );
  });
});

describe('occurrences of a name', () => {
  it.each([
    ['李青山和李青山', '李青山', [0, 4]],
    ['哈哈哈哈', '哈哈', [0, 2]],
    ['无', '李', []],
    ['  ', ' ', []],
  ])('in %s of %s begin at %j', (text, name, starts) => {
    expect(occurrencesOf(text, name).map((span) => span.start)).toEqual(starts);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestApart } from '../../../lib/recognise/article/best-apart.ts';
import { taggerReason } from '../../../lib/recognise/article/tagger-reasons.ts';
import { wholeNames } from '../../../lib/recognise/article/whole-names.ts';
import { wordHits } from '../../../lib/recognise/article/word-hits.ts';
import { seekNames } from '../../../lib/recognise/patterns/seek-names.ts';

/** Texts and names of few characters, so that names recur, overlap and hold each other. */
const some = (length: { minLength: number; maxLength: number }) =>
  fc.array(fc.constantFrom('甲', '乙', '丙'), length).map((characters) => characters.join(''));
const text = some({ minLength: 0, maxLength: 40 });
const names = fc.array(some({ minLength: 1, maxLength: 3 }), { maxLength: 9 });

describe('names of an article', () => {
  it.each([
    ['apart', false],
    ['one within the other', true],
  ])('are found where indexOf finds them, each one’s occurrences %s', (_, within) => {
    fc.assert(
      fc.property(text, names, (article, sought) => {
        const { starts, at } = seekNames(article, sought, within);
        sought.forEach((name, number) => {
          const expected: number[] = [];
          const isFirst = sought.indexOf(name) === number;
          const step = within ? 1 : name.length;
          for (let from = article.indexOf(name); isFirst && from >= 0; from = article.indexOf(name, from + step))
            expected.push(from);
          expect([...at.subarray(starts[number], starts[number + 1])]).toEqual(expected);
        });
      }),
    );
  });

  it('are words like any others: each stands wherever the text has it', () => {
    const words = ['甲', '甲乙', '乙丙甲', '丙丙'];
    const hitsIn = wordHits(words);
    fc.assert(
      fc.property(text, (article) => {
        const { count, at, word } = hitsIn(article);
        const found = Array.from({ length: count }, (_, hit) => `${at[hit]} ${words[word[hit] ?? -1]}`);
        const expected = Array.from(article).flatMap((_, start) =>
          words.filter((one) => article.startsWith(one, start)).map((one) => `${start} ${one}`),
        );
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('spans that overlap', () => {
  const spans = fc.array(fc.record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 5 }), worth: fc.nat(3) }), {
    maxLength: 12,
  });

  it('stand where no better one does, in text order', () => {
    fc.assert(
      fc.property(spans, (given) => {
        const all = given.map(({ start, length, worth }) => ({ start, end: start + length, worth }));
        const kept: typeof all = [];
        for (const span of all.toSorted((a, b) => b.worth - a.worth))
          if (kept.every((other) => other.end <= span.start || span.end <= other.start)) kept.push(span);
        expect(bestApart(all, (a, b) => b.worth - a.worth)).toEqual(kept.sort((a, b) => a.start - b.start));
      }),
    );
  });
});

describe('the tagger’s reason', () => {
  it('has the probability to two places, as toFixed rounds it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (confidence) => {
        expect(taggerReason(confidence)).toBe(`tagger ${confidence.toFixed(2)}`);
      }),
    );
  });

  it.each([0, 0.005, 0.015, 0.125, 0.145, 0.995, 1])('rounds %d like toFixed', (confidence) => {
    expect(taggerReason(confidence)).toBe(`tagger ${confidence.toFixed(2)}`);
  });
});

describe('whole names', () => {
  const isOne = wholeNames('甲乙?|丙{2}', '[乙丙]甲', '.丙');

  it('are spans that one of the ways matches from end to end', () => {
    fc.assert(
      fc.property(some({ minLength: 1, maxLength: 6 }), fc.nat(5), fc.nat(5), (article, a, b) => {
        const start = Math.min(a, b, article.length - 1);
        const end = Math.max(start + 1, Math.min(Math.max(a, b), article.length));
        expect(isOne(article, start, end)).toBe(/^(?:甲乙?|丙{2}|[乙丙]甲|.丙)$/u.test(article.slice(start, end)));
      }),
    );
  });
});

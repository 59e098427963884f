import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLexicon, type LexiconRule } from '../../lib/corrections/lexicon.ts';
import type { Mention } from '../../lib/recognise/types.ts';

const TEXT = '桃源村党支部书记田禾到桃源村医院看望田禾苗。';
const person = (start: number, end: number): Mention => ({
  kind: 'person',
  start,
  end,
  text: TEXT.slice(start, end),
  name: TEXT.slice(start, end),
  why: ['tagger 0.80'],
});
const FOUND: Mention[] = [
  { kind: 'place', start: 0, end: 3, text: '桃源村', why: ['division list'] },
  person(8, 10),
  { kind: 'organisation', start: 11, end: 16, text: '桃源村医院', why: ['tagger 0.90'] },
  person(18, 21),
];
const shown = (rules: LexiconRule[]) =>
  applyLexicon(TEXT, FOUND, rules).map((mention) => `${mention.kind}:${mention.text}`);

describe('the reader’s own rules', () => {
  it.each<[string, LexiconRule[], string[]]>([
    [
      'leave all as it is when there are none',
      [],
      ['place:桃源村', 'person:田禾', 'organisation:桃源村医院', 'person:田禾苗'],
    ],
    [
      'never this name: it is gone, the longer name stays',
      [{ rule: 'never', text: '田禾' }],
      ['place:桃源村', 'organisation:桃源村医院', 'person:田禾苗'],
    ],
    [
      'never this name as a place does not touch a person',
      [{ rule: 'never', text: '田禾', kind: 'place' }],
      ['place:桃源村', 'person:田禾', 'organisation:桃源村医院', 'person:田禾苗'],
    ],
    [
      'is an official: every occurrence changes kind',
      [{ rule: 'always', text: '田禾', as: { kind: 'official', name: '田禾', posts: [{ title: '书记' }] } }],
      ['place:桃源村', 'official:田禾', 'organisation:桃源村医院', 'person:田禾苗'],
    ],
    [
      'always an organisation: a mention it covers gives way',
      [{ rule: 'always', text: '桃源村党支部', as: { kind: 'organisation' } }],
      ['organisation:桃源村党支部', 'person:田禾', 'organisation:桃源村医院', 'person:田禾苗'],
    ],
    [
      'words inside a longer mention stay part of it',
      [{ rule: 'always', text: '医院', as: { kind: 'organisation' } }],
      ['place:桃源村', 'person:田禾', 'organisation:桃源村医院', 'person:田禾苗'],
    ],
  ])('%s', (_what, rules, wanted) => {
    expect(shown(rules)).toEqual(wanted);
  });

  it('never make mentions overlap or lie about their words', () => {
    const words = fc
      .integer({ min: 0, max: 20 })
      .chain((start) => fc.integer({ min: 1, max: 4 }).map((n) => TEXT.slice(start, start + n)));
    const rule = fc.oneof(
      words.map((text): LexiconRule => ({ rule: 'never', text })),
      words.map((text): LexiconRule => ({ rule: 'always', text, as: { kind: 'place' } })),
    );
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), (rules) => {
        const result = applyLexicon(TEXT, FOUND, rules);
        for (const [index, mention] of result.entries()) {
          expect(TEXT.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(result[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});

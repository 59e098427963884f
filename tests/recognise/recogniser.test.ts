import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_ARTICLES } from '../bench/sample-articles.ts';
import { readMarks, recogniser } from './marked-sentence.ts';
import { POSTS } from './officials/posts.table.ts';
import { BODIES } from './organisations/bodies.table.ts';

const SENTENCES = [...POSTS, ...BODIES].map(([, marked]) => readMarks(marked).text);

/** The promises of types.ts, for any text. */
async function checkPromises(text: string): Promise<void> {
  const mentions = await (await recogniser()).recognise({ text });
  let last = 0;
  for (const mention of mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(last);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    expect(mention.why.length).toBeGreaterThan(0);
    last = mention.end;
  }
  expect(JSON.parse(JSON.stringify(mentions))).toEqual(mentions);
}

describe('the recogniser', () => {
  it('keeps its promises on shuffled sentences of news', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...SENTENCES), { maxLength: 8 }), async (sentences) => {
        await checkPromises(sentences.join(''));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its promises on any text at all', async () => {
    const character = fc.constantFrom(...'书记主任王李·（）、，。\n　 12%万元省市区县委员会任为的某𠮷縣長'.split(''));
    await fc.assert(fc.asyncProperty(fc.string({ unit: character, maxLength: 60 }), checkPromises), { numRuns: 150 });
  });

  it('finds nothing in an empty text', async () => {
    expect(await (await recogniser()).recognise({ text: '' })).toEqual([]);
  });

  it('makes all mentions of a man official once one of them has a post', async () => {
    const text = '程柏年来到石桥镇。\n程柏年问得很细。区委书记程柏年最后说，明天再来。';
    const mentions = await (await recogniser()).recognise({ text });
    expect(mentions.filter(({ kind }) => kind === 'official').map((mention) => mention.text)).toEqual([
      '程柏年',
      '程柏年',
      '程柏年',
    ]);
    expect(mentions.some(({ kind }) => kind === 'person')).toBe(false);
  });

  it('says why', async () => {
    const [official] = await (await recogniser()).recognise({ text: '区委书记程柏年到会。' });
    expect(official?.why[0]).toBe('post before name');
  });

  it('gives the same answer twice', async () => {
    const text = SAMPLE_ARTICLES[0] ?? '';
    const open = await recogniser();
    expect(await open.recognise({ text })).toEqual(await open.recognise({ text }));
  });
});

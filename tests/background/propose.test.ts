import { beforeAll, describe, expect, it } from 'vitest';
import { proposeReading } from '../../lib/background/propose.ts';
import { openRecogniser } from '../../lib/recognise/open-recogniser.ts';
import type { Kind, Recogniser } from '../../lib/recognise/types.ts';
import { loadAsset } from '../../tools/load-asset.ts';
import { makeArticle } from '../store/sample.ts';

const TEXT = [
  '河湾县委书记丁海川到石桥镇调研',
  '',
  '7月3日，河湾县委副书记、县长欧阳砚禾到江苏省徐州市铜山区考察。水务局局长淦春来介绍，三分之二的险段已加固。',
  '全县2600余名党员干部到岗到位，青禾志愿队参加巡堤。',
].join('\n');

let recogniser: Recogniser;
beforeAll(async () => {
  recogniser = await openRecogniser(loadAsset);
});

function ask(words: string, kind?: Kind) {
  const start = TEXT.indexOf(words);
  const article = { ...makeArticle(), text: TEXT, title: '河湾县委书记丁海川到石桥镇调研' };
  return proposeReading({ article, start, end: start + words.length, ...(kind && { kind }) }, recogniser);
}

describe('what is proposed for a stretch that the reader marks', () => {
  it.each([
    ['欧阳砚禾', ['副书记', '县长']],
    ['丁海川', ['书记']],
    // Cut short by the reader, or missed by the tagger: the posts around it are read all the same.
    ['淦春来', ['局长']],
  ])('%s is an official with the posts that stand around the name', async (name, titles) => {
    const reading = await ask(name, 'official');
    expect(reading).toMatchObject({ kind: 'official', name });
    expect(reading.kind === 'official' && reading.posts.map(({ title }) => title)).toEqual(titles);
  });

  it.each([
    ['2600余名', { value: 2600, unit: '名', approx: 'over', of: '党员干部' }],
    ['2600', { value: 2600, unit: '名', approx: 'over' }],
    ['三分之二', { value: expect.closeTo(2 / 3) }],
  ])('%s is a figure with its number and unit', async (words, reading) => {
    expect(await ask(words, 'figure')).toMatchObject({ kind: 'figure', ...reading });
  });

  it('gives a place its division', async () => {
    expect(await ask('铜山区', 'place')).toMatchObject({
      kind: 'place',
      resolved: '江苏省/徐州市/铜山区',
      code: '320312',
    });
  });

  it('takes the kind that suits the words where the reader names none', async () => {
    expect(await ask('2600余名')).toMatchObject({ kind: 'figure' });
    expect(await ask('铜山区')).toMatchObject({ kind: 'place' });
    expect(await ask('丁海川')).toMatchObject({ kind: 'official' });
  });

  it('has a reading for every kind and any words', async () => {
    for (const kind of ['official', 'person', 'place', 'organisation', 'figure'] as const) {
      expect((await ask('青禾志愿队', kind)).kind).toBe(kind);
    }
  });
});

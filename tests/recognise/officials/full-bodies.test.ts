import { describe, expect, it } from 'vitest';
import { settleBodies } from '../../../lib/recognise/officials/full-bodies.ts';
import { levelOf } from '../../../lib/recognise/officials/post-levels.ts';
import type { Mention } from '../../../lib/recognise/types.ts';
import { recogniser } from '../marked-sentence.ts';

const place = (text: string, resolved?: string): Mention => ({
  kind: 'place',
  start: 0,
  end: text.length,
  text,
  why: [],
  ...(resolved && { resolved }),
});
const secretary = (): Mention => ({
  kind: 'official',
  start: 0,
  end: 3,
  text: '方启明',
  name: '方启明',
  posts: [{ title: '书记', org: '县委' }],
  why: [],
});
const bodyBeside = (places: Mention[]): string | undefined => {
  const official = secretary();
  settleBodies([...places, official]);
  return official.kind === 'official' ? official.posts[0]?.body : undefined;
};

describe('a bare 县委', () => {
  it('is that of the one county which the article names', () => {
    expect(bodyBeside([place('罗田县', '湖北省/黄冈市/罗田县')])).toBe('湖北省黄冈市罗田县委');
  });

  it('stays open where an unlisted county is the one spoken of and another is named in passing', () => {
    expect(bodyBeside([place('岚岭县'), place('岚岭县'), place('罗田', '湖北省/黄冈市/罗田县')])).toBeUndefined();
  });

  it('stays open where only an unlisted county is named: a guess is no fact', () => {
    expect(bodyBeside([place('岚岭县')])).toBeUndefined();
  });

  it('stays open between two counties', () => {
    expect(
      bodyBeside([place('罗田县', '湖北省/黄冈市/罗田县'), place('英山县', '湖北省/黄冈市/英山县')]),
    ).toBeUndefined();
  });
});

describe('bodies in full', () => {
  it.each([
    ['省长', undefined, 'province'],
    ['书记', '区委', 'county'],
    ['书记', '天津市委', 'province'],
    ['书记', '徐州市委', 'prefecture'],
    ['书记', '石桥镇党委', 'township'],
    ['书记', '村党支部', 'village'],
    ['主任', '清泉社区居委会', 'village'],
    ['部长', '外交部', 'central'],
    ['副总理', '国务院', 'central'],
    ['总统', undefined, 'foreign'],
    ['书记', '四川省委', 'province'],
  ])('gives %s of %s the rank %s', (title, org, level) => {
    const post = org === undefined ? { title } : { title, org };
    expect(levelOf(post)).toBe(level);
  });

  it('writes a bare body out where the article names one district', async () => {
    const text = '天津市北辰区召开会议。区委书记程柏年出席，区委组织部发言。';
    const mentions = await (await recogniser()).recognise({ text });
    const official = mentions.find((mention) => mention.kind === 'official');
    expect(official?.posts).toEqual([{ title: '书记', org: '区委', body: '天津市北辰区委', level: 'county' }]);
    const body = mentions.find((mention) => mention.kind === 'organisation');
    expect(body?.fullName).toBe('天津市北辰区委组织部');
  });

  it('leaves a bare body as it is where the article names two districts alike', async () => {
    const text = '天津市北辰区和天津市西青区签约。区委书记程柏年出席。';
    const mentions = await (await recogniser()).recognise({ text });
    const official = mentions.find((mention) => mention.kind === 'official');
    expect(official?.posts[0]?.body).toBeUndefined();
  });
});

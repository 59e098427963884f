import { describe, expect, it } from 'vitest';
import { levelOf } from '../../../lib/recognise/officials/full-bodies.ts';
import { recogniser } from '../marked-sentence.ts';

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

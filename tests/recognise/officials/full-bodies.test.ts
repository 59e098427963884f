import { describe, expect, it } from 'vitest';
import { settleBodies } from '../../../lib/recognise/officials/full-bodies.ts';
import type { Mention } from '../../../lib/recognise/types.ts';

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

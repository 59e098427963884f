import { describe, expect, it, vi } from 'vitest';
import { answer } from '../../lib/answer-messages.ts';
import { ok } from '../../lib/result.ts';
import { makeArticle } from '../store/sample.ts';

const collected = { articleId: 'a', mentions: [] };

describe('a message', () => {
  it('reaches its handler with the payload and the tab', async () => {
    const collect = vi.fn(async () => ok(collected));
    const article = JSON.parse(JSON.stringify(makeArticle()));
    expect(await answer({ collect }, { quandian: 'collect', payload: article }, 7)).toEqual(ok(collected));
    expect(collect).toHaveBeenCalledWith(article, 7);
  });

  it.each([null, 7, 'collect', {}, { quandian: 'unheard-of', payload: null }, { type: 'of another extension' }])(
    'that is not ours is left to others: %j',
    (message) => {
      expect(answer({ collect: async () => ok(collected) }, message)).toBeUndefined();
    },
  );

  it.each([
    ['no text', { text: undefined }],
    ['an address that runs script', { url: 'javascript:alert(1)' }],
    ['an offset outside the text', { blocks: [{ role: 'paragraph', start: 0, end: 1e6 }] }],
    ['a negative offset', { blocks: [{ role: 'paragraph', start: -1, end: 2 }] }],
    ['an unknown language', { lang: 'fr' }],
    ['a date that is none', { published: '昨天' }],
  ])('with %s is refused as a value, not thrown', async (_what, wrong) => {
    const collect = vi.fn(async () => ok(collected));
    const payload = { ...makeArticle(), ...wrong };
    expect(await answer({ collect }, { quandian: 'collect', payload })).toMatchObject({ ok: false, error: 'invalid' });
    expect(collect).not.toHaveBeenCalled();
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mentionInSight } from '../../lib/content/follow.ts';
import { answerInPage } from '../../lib/content/listen-in-page.ts';
import { ok } from '../../lib/result.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));

describe('a page', () => {
  it('answers what is asked of it, and checks the payload', async () => {
    const step = vi.fn(async () => ok(null));
    expect(await answerInPage({ step }, { quandian: 'step', payload: 1 })).toEqual(ok(null));
    expect(await answerInPage({ step }, { quandian: 'step', payload: 'far' })).toMatchObject({ error: 'invalid' });
    expect(step).toHaveBeenCalledOnce();
  });

  it.each([[null], ['step'], [{}], [{ quandian: 'collect' }], [{ quandian: 'toString' }], [{ quandian: 'step' }]])(
    'leaves %j to others',
    (message) => expect(answerInPage({}, message)).toBeUndefined(),
  );

  it('is where the first mention stands that has not been scrolled away', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 60 }), (heights) => {
        const bottoms = heights.toSorted((a, b) => a - b);
        const ids = bottoms.map((_, i) => String(i));
        const found = mentionInSight(ids, (id) => bottoms[Number(id)] ?? 0);
        const first = bottoms.findIndex((bottom) => bottom >= 0);
        expect(found).toBe(first < 0 ? ids.at(-1) : ids[first]);
      }),
    );
    expect(mentionInSight([], () => 0)).toBeUndefined();
  });
});

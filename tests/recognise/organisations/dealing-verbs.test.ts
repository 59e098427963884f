import { expect, it } from 'vitest';
import { dealingAt, findDealing } from '../../../lib/recognise/organisations/dealing-verbs.ts';

it.each([
  ['云州市纪委责成柳河区委', 5, 2],
  ['云州集团专门邀请柳河大学', 4, 4],
  ['柳河医院书面回复云州公司', 4, 4],
  ['云州市调查总队', -1, 0],
])('in %s the first verb between two bodies is at %i, %i characters long', (text, at, length) => {
  expect(findDealing(text)).toBe(at);
  if (at >= 0) expect(dealingAt(text, at)).toBe(length);
});

it('a verb that goes on behind the stretch is none of it', () => {
  expect(findDealing('云州市纪委责成', 0, 6)).toBe(-1);
  expect(dealingAt('专门邀请', 0, 3)).toBe(2);
});

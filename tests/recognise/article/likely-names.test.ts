import { describe, expect, it } from 'vitest';
import { likeliest } from '../../../lib/recognise/article/likely-names.ts';

describe('the likeliest name', () => {
  it('never ends behind the text', () => {
    expect(likeliest('总统张三', 2, () => 0.5, new Map())).toBe(2);
    expect(likeliest('总统渡边', 2, () => 0.5, new Map())).toBe(0);
  });

  it('is the length that the tagger thinks likelier', () => {
    expect(likeliest('总统张三丰来访', 2, (_, end) => (end === 5 ? 0.9 : 0.3), new Map())).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import { newItem } from '../../../lib/recognise/places/item.ts';
import { NOTHING } from '../../../lib/recognise/places/meanings.ts';
import { settleParts } from '../../../lib/recognise/places/settle-divisions.ts';

/** Items of an article; those with 镇/ before them are settled. Gives what each is called afterwards. */
function settled(...names: string[]): string[] {
  const items = names.map((name, index) => {
    const text = name.replace('镇/', '');
    const item = newItem(index * 10, index * 10 + text.length, text, NOTHING);
    if (name.startsWith('镇/')) item.path = name;
    return item;
  });
  settleParts(items);
  return items.map(({ text, path }) => `${text} ${path ?? ''}`.trim());
}

describe('a name that is part of another', () => {
  it.each([
    ['the end of a settled name', ['云沿街', '镇/上云沿街'], '上云沿街 镇/上云沿街'],
    ['a village without 村', ['云上湾', '镇/云上湾村'], '云上湾村 镇/云上湾村'],
    ['a village behind a name and without 村: two names', ['云上湾', '镇/云上湾村', '镇/大云上湾'], '云上湾'],
    ['the end of two names', ['云沿街', '镇/上云沿街', '镇/下云沿街'], '云沿街'],
    ['the end of a name that stands twice', ['云沿街', '镇/上云沿街', '镇/上云沿街'], '上云沿街 镇/上云沿街'],
    ['the end of a name that is not settled', ['云沿街', '上云沿街'], '云沿街'],
    ['too short to tell', ['沿街', '镇/上云沿街'], '沿街'],
  ])('is %s', (_, names, expected) => {
    expect(settled(...names)[0]).toBe(expected);
  });

  it('is found by the name that another part has just been given', () => {
    expect(settled('云上湾', '镇/云上湾村', '上湾村')).toEqual([
      '云上湾村 镇/云上湾村',
      '云上湾村 镇/云上湾村',
      '云上湾村 镇/云上湾村',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { mergePlaces } from '../../../lib/recognise/article/merge-places.ts';

/** Marks what is kept of the places that the tagger sees in 〔〕, each with that probability. */
function mark(tagged: string, confidence = 0.9): string {
  const tags: { start: number; end: number; type: 'LOC'; confidence: number }[] = [];
  let text = '';
  let start = 0;
  for (const unit of tagged) {
    if (unit === '〔') start = text.length;
    else if (unit === '〕') tags.push({ start, end: text.length, type: 'LOC', confidence });
    else text += unit;
  }
  let out = '';
  let at = 0;
  for (const place of mergePlaces(text, [], tags)) {
    out += `${text.slice(at, place.start)}【${place.text}】`;
    at = place.end;
  }
  return out + text.slice(at);
}

describe('places that only the tagger sees', () => {
  it.each([
    ['reach to their ending', '来到〔东岭〕烈士陵园参观', '来到【东岭烈士陵园】参观'],
    ['reach to their river', '〔柳青〕河边的村民', '【柳青河】边的村民'],
    ['keep to themselves before other words', '〔柳青〕河道变宽', '【柳青】河道变宽'],
    ['lose a community of people', '〔云顿华人社区〕捐款', '【云顿】华人社区捐款'],
    ['are one a unit', '〔京津冀〕协同', '【京】【津】【冀】协同'],
    ['stand before a body without name', '〔柳州〕某小区', '【柳州】某小区'],
  ])('%s', (_what, tagged, marked) => {
    expect(mark(tagged)).toBe(marked);
  });

  it.each([
    '〔浮桥〕已经拆除',
    '〔河水〕清澈',
    '〔华人社区〕捐款',
    '飞向〔东南〕而去',
    '东京〔奥〕运会',
    '买买提·〔柳牙孜〕发言',
    '〔库尔德〕武装',
    '贯通〔西部〕通道',
  ])('are none: %s', (tagged) => {
    expect(mark(tagged)).toBe(tagged.replace(/[〔〕]/gu, ''));
  });

  it('need less probability with a plain ending', () => {
    expect(mark('〔青岭隧道〕贯通', 0.4)).toBe('【青岭隧道】贯通');
    expect(mark('〔青岭〕贯通', 0.4)).toBe('青岭贯通');
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { buildHitMap, mentionsAt } from '../../lib/highlight/hit-test.ts';
import { ALL_NAMES, highlightName } from '../../lib/highlight/names.ts';
import { luminance, schemeBehind } from '../../lib/highlight/scheme.ts';
import { KINDS } from '../../lib/recognise/types.ts';

/** Backgrounds by id; `image` has a picture, `ink` is the colour of the text. */
function view(colours: Record<string, string>) {
  return {
    getComputedStyle: (element: Element) =>
      ({
        backgroundColor: colours[element.id] ?? 'rgba(0, 0, 0, 0)',
        backgroundImage: colours['image'] === element.id ? 'url("a.png")' : 'none',
        color: colours['ink'] ?? 'rgb(0, 0, 0)',
      }) as CSSStyleDeclaration,
  };
}

describe('the scheme of a page', () => {
  it.each([
    [{}, 'light'],
    [{ outer: 'rgb(20, 20, 20)' }, 'dark'],
    [{ outer: 'rgb(20, 20, 20)', inner: 'rgb(255, 250, 240)' }, 'light'],
    [{ outer: 'rgb(255, 255, 255)', inner: 'rgba(0, 0, 0, 0.1)' }, 'light'],
    [{ inner: 'rgb(27 26 24)' }, 'dark'],
    [{ ink: 'rgb(236, 231, 221)' }, 'dark'],
    [{ outer: 'rgb(255, 255, 255)', image: 'inner', ink: 'rgb(240, 240, 240)' }, 'dark'],
    [{ outer: 'rgb(10, 10, 10)', image: 'inner', ink: 'rgb(30, 30, 30)' }, 'light'],
    [{ outer: 'oklch(0.21 0.01 285)', ink: 'oklch(0.95 0 0)' }, 'dark'],
    [{ outer: 'color(srgb 0.98 0.96 0.93)' }, 'light'],
    [{ outer: 'lab(10 0 0 / 0.9)' }, 'dark'],
    [{ outer: 'Canvas' }, 'light'],
  ])('with backgrounds %j is %s', (colours, scheme) => {
    const [outer, inner, text] = ['outer', 'inner', 'text'].map((id) =>
      Object.assign(document.createElement('div'), { id }),
    ) as unknown as [Element, Element, Element];
    outer.append(inner);
    inner.append(text);
    document.body.replaceChildren(outer);
    expect(schemeBehind(text, view(colours as Record<string, string>))).toBe(scheme);
  });

  it('goes by luminance as WCAG defines it', () => {
    expect(luminance(255, 255, 255)).toBeCloseTo(1);
    expect(luminance(0, 0, 0)).toBe(0);
  });
});

describe('highlight names', () => {
  it('carry our prefix, one a kind and scheme', () => {
    const names = KINDS.flatMap((kind) => [highlightName(kind, 'light'), highlightName(kind, 'dark')]);
    expect(new Set(names).size).toBe(10);
    expect(names.every((name) => name.startsWith('quandian-') && ALL_NAMES.includes(name))).toBe(true);
  });
});

describe('hit testing', () => {
  it('finds the mention at a position, also where it crosses inline tags', () => {
    const paragraph = document.createElement('p');
    const bold = document.createElement('b');
    bold.append('方岳');
    paragraph.append('书记', bold, '川来到');
    document.body.replaceChildren(paragraph);
    const [before, name, after] = [paragraph.firstChild, bold.firstChild, paragraph.lastChild];
    if (!before || !name || !after) throw new Error('the paragraph is not as made');
    const range = document.createRange();
    range.setStart(name, 0);
    range.setEnd(after, 1);
    const map = buildHitMap([{ id: 'm', range }]);
    expect(mentionsAt(map, name, 1)).toEqual(['m']);
    expect(mentionsAt(map, after, 0)).toEqual(['m']);
    expect(mentionsAt(map, after, 3)).toEqual([]);
    expect(mentionsAt(map, before, 0)).toEqual([]);
  });

  it('gives both of two that touch, and of two in one another the inner one first', () => {
    const text = document.createTextNode('江苏省南京市江宁区');
    document.body.replaceChildren(text);
    const at = (id: string, start: number, end: number) => {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return { id, range };
    };
    const map = buildHitMap([at('province', 0, 3), at('all', 3, 9), at('city', 3, 6)]);
    expect(mentionsAt(map, text, 3)).toEqual(['province', 'city', 'all']);
    expect(mentionsAt(map, text, 5)).toEqual(['city', 'all']);
    expect(mentionsAt(map, text, 8)).toEqual(['all']);
  });
});

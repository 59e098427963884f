import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PIGMENTS } from '../../lib/highlight/colours.ts';
import { KINDS } from '../../lib/recognise/types.ts';

const theme = readFileSync('components/theme.css', 'utf8');
const token = (name: string): string[] =>
  new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(theme)?.slice(1) ?? [];

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours', () => {
  it.each(KINDS)('of %s are the same in the pages and on the marks', (kind) => {
    expect(token(kind)).toEqual([PIGMENTS[kind].light, PIGMENTS[kind].dark]);
  });

  it.each(['ink', 'muted', 'vermilion', ...KINDS])('of %s are legible on both grounds, light and dark', (name) => {
    for (const ground of ['paper', 'raised'])
      for (const scheme of [0, 1])
        expect(contrast(token(name)[scheme] ?? '', token(ground)[scheme] ?? '')).toBeGreaterThan(4.5);
  });

  it('stand in one list: no other sheet of the pages names one of them', () => {
    const sheets = ['components/panel.css', 'entrypoints/library/library.css', 'entrypoints/popup/popup.css'];
    for (const sheet of sheets) expect(readFileSync(sheet, 'utf8')).not.toMatch(/#[0-9a-f]{3,6}\b/i);
  });
});

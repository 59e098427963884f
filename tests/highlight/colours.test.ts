import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourRules, PIGMENTS } from '../../lib/highlight/colours.ts';
import { luminance } from '../../lib/highlight/scheme.ts';
import { stripGradient } from '../../lib/highlight/strip.ts';
import { KINDS } from '../../lib/recognise/types.ts';

const parts = (colour: string): [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];
const mix = (a: number[], b: number[], share: number): [number, number, number] => [
  share * (a[0] ?? 0) + (1 - share) * (b[0] ?? 0),
  share * (a[1] ?? 0) + (1 - share) * (b[1] ?? 0),
  share * (a[2] ?? 0) + (1 - share) * (b[2] ?? 0),
];
const contrast = (a: number[], b: number[]): number => {
  const [x, y] = [a, b].map(([red = 0, green = 0, blue = 0]) => luminance(red, green, blue)) as [number, number];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};
const WHITE = [255, 255, 255];
const GROUND = [27, 26, 24];

describe('the reader’s own colours', () => {
  it('are given for the kinds that have one, on light and dark pages', () => {
    expect(colourRules({})).toBe('');
    const css = colourRules({ place: '#008080' });
    expect(css).toContain('--quandian-light-place:');
    expect(css).toContain('--quandian-dark-place-line:');
    expect(css).not.toContain('official');
  });

  it.each(KINDS)('are what the style sheet asks for first, and never in forced colours: %s', (kind) => {
    const [usual = '', forced = ''] = readFileSync('lib/highlight/highlight.css', 'utf8').split('@media');
    for (const scheme of ['light', 'dark'] as const) {
      expect(usual).toContain(`var(--quandian-${scheme}-${kind}, rgb(`);
      if (kind !== 'figure')
        expect(usual).toContain(`var(--quandian-${scheme}-${kind}-line, ${PIGMENTS[kind][scheme]})`);
    }
    expect(forced).not.toContain('var(');
  });

  it('leave black text on white and pale text on dark pages readable (WCAG AA), whichever they are', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const own = [red, green, blue];
        expect(contrast([34, 32, 28], mix(own, WHITE, 0.14))).toBeGreaterThan(4.5);
        expect(contrast([236, 231, 221], mix(own, GROUND, 0.3))).toBeGreaterThan(4.5);
      }),
    );
  });

  it.each(KINDS)('stand out as lines on white and on a dark page by themselves: %s', (kind) => {
    expect(contrast(parts(PIGMENTS[kind].light), WHITE)).toBeGreaterThan(4.5);
    expect(contrast(parts(PIGMENTS[kind].dark), GROUND)).toBeGreaterThan(4.5);
  });
});

describe('the overview', () => {
  it('puts a mark where a mention stands, of the kind that comes first there', () => {
    const css = stripGradient(
      [
        { at: 0.5, kind: 'place' },
        { at: 0.5, kind: 'official' },
      ],
      600,
      (kind) => kind,
    );
    expect(css).toContain('official 300px 302px');
    expect(css).not.toContain('place');
  });

  it('has no more marks than the strip has rows', () => {
    const marks = Array.from({ length: 5000 }, (_, i) => ({ at: i / 5000, kind: 'figure' as const }));
    expect(stripGradient(marks, 900, () => 'red').match(/red/g)).toHaveLength(300);
  });
});

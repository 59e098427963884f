import { KINDS, type Kind } from '../recognise/types.ts';
import { highlightName } from './names.ts';

/** The pigment of each kind on a light page, and on a dark one, as highlight.css paints them. */
export const PIGMENTS: Readonly<Record<Kind, { light: string; dark: string }>> = {
  official: { light: '#b3261e', dark: '#ff8a7a' },
  person: { light: '#8a4b16', dark: '#e0a36a' },
  place: { light: '#1f6b4a', dark: '#7ccf9f' },
  organisation: { light: '#1f5a96', dark: '#86b8f2' },
  figure: { light: '#6a4a9c', dark: '#c3a6f0' },
};

/** Over black, as much white in a colour of the reader's as makes its line stand out (WCAG: 3 to 1 for lines). */
const onDark = (colour: string): string => `color-mix(in srgb, ${colour} 55%, white)`;

/**
 * Rules that paint kinds in the reader's own colours, over those of highlight.css. The tint is weak (14 % on light, 30 %
 * on dark pages), so that the page's own text stays as readable as it was, whatever the colour; the style of the line,
 * which tells kinds apart without colour, stays. Forced colours are left alone.
 */
export function colourRules(colours: Partial<Record<Kind, string>>): string {
  const rules = KINDS.flatMap((kind) => {
    const colour = colours[kind];
    if (!colour) return [];
    return [
      `::highlight(${highlightName(kind, 'light')}){background-color:color-mix(in srgb,${colour} 14%,transparent);text-decoration-color:${colour}}`,
      `::highlight(${highlightName(kind, 'dark')}){background-color:color-mix(in srgb,${colour} 30%,transparent);text-decoration-color:${onDark(colour)}}`,
    ];
  });
  return rules.length === 0 ? '' : `@media not (forced-colors: active){${rules.join('')}}`;
}

/** The colour that stands for a kind beside a page, as in the overview. */
export function colourOf(kind: Kind, scheme: 'light' | 'dark', colours: Partial<Record<Kind, string>>): string {
  const own = colours[kind];
  if (!own) return PIGMENTS[kind][scheme];
  return scheme === 'dark' ? onDark(own) : own;
}

import { KINDS, type Kind } from '../recognise/types.ts';

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
 * The custom properties by which highlight.css paints kinds in the reader's own colours. The tint is weak (14 % on light,
 * 30 % on dark pages), so that the page's own text stays as readable as it was, whatever the colour; the style of the line,
 * which tells kinds apart without colour, stays. Forced colours have rules that ask for none of them.
 */
export function colourRules(colours: Partial<Record<Kind, string>>): string {
  const properties = KINDS.flatMap((kind) => {
    const colour = colours[kind];
    if (!colour) return [];
    return [
      `--quandian-light-${kind}:color-mix(in srgb,${colour} 14%,transparent)`,
      `--quandian-light-${kind}-line:${colour}`,
      `--quandian-dark-${kind}:color-mix(in srgb,${colour} 30%,transparent)`,
      `--quandian-dark-${kind}-line:${onDark(colour)}`,
    ];
  });
  return properties.length === 0 ? '' : `:root{${properties.join(';')}}`;
}

/** The colour that stands for a kind beside a page, as in the overview. */
export function colourOf(kind: Kind, scheme: 'light' | 'dark', colours: Partial<Record<Kind, string>>): string {
  const own = colours[kind];
  if (!own) return PIGMENTS[kind][scheme];
  return scheme === 'dark' ? onDark(own) : own;
}

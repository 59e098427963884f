import type { Scheme } from './names.ts';

/** Relative luminance (WCAG 2), 0 black to 1 white. */
export function luminance(red: number, green: number, blue: number): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** A computed colour's luminance and alpha; undefined for a notation that is not known here. */
function read(colour: string | undefined): { light: number; alpha: number } | undefined {
  const found = /^(rgba?|color|lab|lch|oklab|oklch)\((?:srgb |display-p3 )?([^a-z)]+)\)$/.exec(colour ?? '');
  const numbers = found?.[2]?.split(/[\s,/]+/).map((one) => Number.parseFloat(one));
  if (!found || !numbers || numbers.some(Number.isNaN)) return undefined;
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers;
  switch (found[1]) {
    case 'color':
      return { light: luminance(first * 255, second * 255, third * 255), alpha };
    // Lightness alone tells how light a colour is, near enough for a threshold.
    case 'lab':
    case 'lch':
      return { light: ((first + 16) / 116) ** 3, alpha };
    case 'oklab':
    case 'oklch':
      return { light: first ** 3, alpha };
    default:
      return { light: luminance(first, second, third), alpha };
  }
}

/**
 * Whether the page is dark behind an element: the first opaque background on the way up decides. Where a picture comes
 * before it, or none is opaque (the canvas of a page that leaves its colours to the browser), the text's own colour tells:
 * light text stands on a dark ground.
 */
export function schemeBehind(element: Element, view: Pick<Window, 'getComputedStyle'>): Scheme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = view.getComputedStyle(at);
    if (backgroundImage && backgroundImage !== 'none') break;
    const ground = read(backgroundColor);
    if (ground && ground.alpha > 0.5) return ground.light < 0.18 ? 'dark' : 'light';
  }
  const text = read(view.getComputedStyle(element).color);
  return text && text.light > 0.4 ? 'dark' : 'light';
}

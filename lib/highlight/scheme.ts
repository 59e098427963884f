import type { Scheme } from './names.ts';

/** Red, green, blue and alpha of a computed `rgb()` or `rgba()`; undefined for other notations. */
function channels(colour: string): number[] | undefined {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  return numbers && numbers.length >= 3 ? numbers : undefined;
}

/** Relative luminance (WCAG 2), 0 black to 1 white. */
export function luminance(red: number, green: number, blue: number): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Whether the page is dark behind an element: the first opaque background on the way up decides, white if none. */
export function schemeBehind(element: Element, view: Pick<Window, 'getComputedStyle'>): Scheme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [red = 255, green = 255, blue = 255, alpha = 1] = channels(view.getComputedStyle(at).backgroundColor) ?? [];
    const painted = channels(view.getComputedStyle(at).backgroundColor) !== undefined;
    if (painted && alpha > 0.5) return luminance(red, green, blue) < 0.18 ? 'dark' : 'light';
  }
  return 'light';
}

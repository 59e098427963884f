import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { LibraryTranslateContext } from '../../components/library/context.ts';
import { libraryTranslator } from '../../lib/i18n/library.ts';
import type { Language } from '../../lib/i18n/translate.ts';

/** Neither test DOM lays anything out: every element is as tall as the grid's first guess. */
class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= StillObserver as unknown as typeof ResizeObserver;

/** Renders a component of the library in a language. */
export function show(children: ComponentChildren, language: Language = 'zh-CN') {
  const inLanguage = (inside: ComponentChildren) => (
    <LibraryTranslateContext.Provider value={libraryTranslator(language)}>{inside}</LibraryTranslateContext.Provider>
  );
  const view = render(inLanguage(children));
  return { ...view, again: (next: ComponentChildren) => view.rerender(inLanguage(next)) };
}

export const texts = (elements: Iterable<Element>): string[] =>
  Array.from(elements, (element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

/** A style sheet of ours among the page's adopted ones: no element is added, and no Content-Security-Policy forbids it. */
export interface PageSheet {
  /** Puts these rules in place of the ones before; an empty text takes all away. */
  set(css: string): void;
}

/** What every sheet of ours says somewhere. */
const OURS = '--quandian-';

/** Empties the sheets of a script of ours before this one, which Firefox ended without a word when the extension was updated. */
export function clearStaleSheets({ adoptedStyleSheets }: Pick<Document, 'adoptedStyleSheets'>): void {
  for (let i = 0; i < adoptedStyleSheets.length; i++) {
    const sheet = adoptedStyleSheets[i];
    const first = sheet?.cssRules[0]?.cssText;
    if (first?.includes(OURS)) sheet?.replaceSync('');
  }
}

/** The sheet comes with the first rule, and is empty again when `signal` aborts. */
export function createPageSheet({ document }: Window, signal: AbortSignal): PageSheet {
  let sheet: CSSStyleSheet | undefined;
  const set = (css: string): void => {
    if (!sheet) {
      if (css === '') return;
      sheet = new CSSStyleSheet();
      document.adoptedStyleSheets.push(sheet);
    }
    sheet.replaceSync(css);
  };
  signal.addEventListener('abort', () => set(''));
  return { set };
}

/** A style sheet of ours among the page's adopted ones: no element is added, and no Content-Security-Policy forbids it. */
export interface PageSheet {
  /** Puts these rules in place of the ones before; an empty text takes all away. */
  set(css: string): void;
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

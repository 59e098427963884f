import { useEffect, useRef } from 'preact/hooks';

/** Where the keyboard goes in a new view, the best first. */
const FIRST = ['[data-first]', 'form :is(input, textarea, select)', '.buttons button'];

/**
 * Keeps the keyboard inside when the view changes and the button that it was on goes: it moves on to the new view's first
 * control. Where the keyboard was elsewhere it stays there.
 */
export function useFocusInside(view: string) {
  const box = useRef<HTMLElement>(null);
  const seen = useRef(view);
  const inside = useRef(false);
  // Asked while drawing: afterwards the button is gone, and the focus with it.
  const root = box.current?.getRootNode() as (Node & Partial<DocumentOrShadowRoot>) | undefined;
  inside.current = Boolean(root?.activeElement && box.current?.contains(root.activeElement));
  useEffect(() => {
    if (seen.current === view) return;
    seen.current = view;
    if (!inside.current) return;
    const first = FIRST.map((selector) => box.current?.querySelector<HTMLElement>(selector)).find(Boolean);
    (first ?? box.current)?.focus();
  }, [view]);
  return box;
}

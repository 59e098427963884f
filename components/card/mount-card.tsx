import type { VNode } from 'preact';
import { render } from 'preact';
import { type Box, placeCard } from '../../lib/card/place-card.ts';
import type { Scheme } from '../../lib/highlight/names.ts';
import css from './card.css?inline';

/** Where our one element stands, and what it can show: a card or menu beside words, and a toast below. */
export interface CardHost {
  /** Shows beside the range's words; false where no side has room for it without covering them. */
  showBeside(words: Range, content: VNode): boolean;
  /** Draws the card anew where it is, with more known of it. */
  redraw(content: VNode): void;
  /** Moves the card to where its words now are. */
  follow(): void;
  hideCard(): void;
  showToast(content: VNode | null): void;
  /** Whether a DOM event came from inside. */
  holds(event: Event): boolean;
  /** Moves the keyboard into the card, or the toast. */
  focus(layer: 'card' | 'toast'): void;
  cardIsOpen(): boolean;
  /** Whether the keyboard is in the card or the toast now. */
  hasFocus(): boolean;
}

const TAG = 'quandian-card';
const TYPING = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'] as const;
/** Where the keyboard goes, the best first. */
const FIRST = ['[data-first]', '.buttons button', 'button'];
const toBox = ({ left, top, width, height }: DOMRect): Box => ({ left, top, width, height });

/** The client rectangles of a range, as boxes. */
function boxesOf(range: Range): Box[] {
  return [...range.getClientRects()].filter((rect) => rect.width > 0).map(toBox);
}

/**
 * Puts our element beside `body` (not in it: the page's own content stays as it is) with a closed shadow root styled by
 * an adopted sheet, which no Content-Security-Policy of the page forbids. It comes with the first card and goes when
 * nothing is shown or `signal` aborts.
 */
export function mountCard(view: Window, signal: AbortSignal, scheme: () => Scheme): CardHost {
  const { document } = view;
  let mounted: { host: HTMLElement; root: ShadowRoot; card: HTMLElement; toast: HTMLElement } | undefined;
  let words: Range | undefined;
  let cameFrom: HTMLElement | undefined;
  // Of a script of ours before this one: see clearStaleSheets.
  document.querySelector(`html > ${TAG}`)?.remove();

  function layer(parent: ShadowRoot): HTMLElement {
    const element = document.createElement('div');
    element.className = 'layer';
    parent.append(element);
    return element;
  }
  function mount(): { card: HTMLElement; toast: HTMLElement } {
    if (mounted?.host.isConnected) return mounted;
    const host = document.createElement(TAG);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const card = layer(root);
    const toast = layer(root);
    Object.assign(toast.style, { left: '24px', bottom: '24px' });
    // What the reader types here is no shortcut of the page's.
    for (const type of TYPING) root.addEventListener(type, (event) => event.stopPropagation());
    document.documentElement.append(host);
    // A card grows when a form opens in it, and must not grow over its words.
    new ResizeObserver(() => place()).observe(card);
    mounted = { host, root, card, toast };
    return mounted;
  }
  /** A card over a dark page is dark, whatever the reader's browser is; its colours go by this. */
  function dress(element: HTMLElement): void {
    element.classList.toggle('dark', scheme() === 'dark');
  }
  /** Stands the card beside its words; false where no side has room. A card that is open stays where it was then. */
  function place(): boolean {
    const card = mounted?.card;
    if (!card?.firstChild || !words) return false;
    const { width, height } = card.getBoundingClientRect();
    const corner = placeCard(boxesOf(words), { width, height }, { width: view.innerWidth, height: view.innerHeight });
    if (corner) Object.assign(card.style, { left: `${corner.left}px`, top: `${corner.top}px`, visibility: 'visible' });
    return corner !== null;
  }
  function leaveIfEmpty(): void {
    if (!mounted || mounted.card.firstChild || mounted.toast.firstChild) return;
    mounted.host.remove();
    mounted = undefined;
  }
  function hideCard(): void {
    words = undefined;
    const hadFocus = mounted?.card.contains(mounted.root.activeElement) ?? false;
    if (mounted) render(null, mounted.card);
    // The keyboard goes back to where it came from.
    if (hadFocus) cameFrom?.focus({ preventScroll: true });
    cameFrom = undefined;
    leaveIfEmpty();
  }
  signal.addEventListener('abort', () => {
    mounted?.host.remove();
    mounted = undefined;
  });

  return {
    hideCard,
    follow: () => void place(),
    showBeside(range, content) {
      if (signal.aborted) return false;
      const { card } = mount();
      render(null, card);
      words = range;
      Object.assign(card.style, { left: '0px', top: '0px', visibility: 'hidden' });
      dress(card);
      render(content, card);
      const placed = place();
      if (!placed) hideCard();
      return placed;
    },
    redraw(content) {
      if (mounted?.card.firstChild) render(content, mounted.card);
    },
    showToast(content) {
      if (signal.aborted || (!content && !mounted)) return;
      const { toast } = mount();
      dress(toast);
      render(content, toast);
      leaveIfEmpty();
    },
    holds: (event) => mounted !== undefined && event.composedPath().includes(mounted.host),
    focus(name) {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && activeElement !== mounted?.host && activeElement !== document.body)
        cameFrom = activeElement;
      const element = mounted?.[name];
      const first = FIRST.map((selector) => element?.querySelector<HTMLElement>(selector)).find(Boolean);
      (first ?? element)?.focus();
    },
    cardIsOpen: () => Boolean(mounted?.card.firstChild),
    hasFocus: () => Boolean(mounted?.root.activeElement),
  };
}

import type { VNode } from 'preact';
import { render } from 'preact';
import { type Box, placeCard } from '../../lib/card/place-card.ts';
import css from './card.css?inline';

/** Where our one element stands, and what it can show: a card or menu beside words, and a toast below. */
export interface CardHost {
  /** Shows beside the words; false where no side has room for it without covering them. */
  showBeside(words: readonly Box[], content: VNode): boolean;
  hideCard(): void;
  showToast(content: VNode | null): void;
  /** Whether a DOM event came from inside. */
  holds(event: Event): boolean;
  /** Moves the keyboard into the card. */
  focusCard(): void;
  cardIsOpen(): boolean;
  /** Whether the keyboard is in the card now. */
  hasFocus(): boolean;
}

const TAG = 'quandian-card';
const toBox = ({ left, top, width, height }: DOMRect): Box => ({ left, top, width, height });

/** The client rectangles of a range, as boxes. */
export function boxesOf(range: Range): Box[] {
  return [...range.getClientRects()].filter((rect) => rect.width > 0).map(toBox);
}

/**
 * Puts our element beside `body` (not in it: the page's own content stays as it is) with a closed shadow root styled by
 * an adopted sheet, which no Content-Security-Policy of the page forbids. It comes with the first card and goes when
 * nothing is shown or `signal` aborts.
 */
export function mountCard(view: Window, signal: AbortSignal): CardHost {
  const { document } = view;
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let card: HTMLElement | undefined;
  let toast: HTMLElement | undefined;

  function layer(parent: ShadowRoot): HTMLElement {
    const element = document.createElement('div');
    element.className = 'layer';
    parent.append(element);
    return element;
  }
  function mount(): { card: HTMLElement; toast: HTMLElement } {
    if (host?.isConnected && card && toast) return { card, toast };
    host = document.createElement(TAG);
    root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    card = layer(root);
    toast = layer(root);
    Object.assign(toast.style, { left: '24px', bottom: '24px' });
    document.documentElement.append(host);
    return { card, toast };
  }
  function leaveIfEmpty(): void {
    if (card?.firstChild || toast?.firstChild) return;
    host?.remove();
    host = undefined;
  }
  function hideCard(): void {
    if (card) render(null, card);
    leaveIfEmpty();
  }
  signal.addEventListener('abort', () => host?.remove());

  return {
    hideCard,
    showBeside(words, content) {
      const place = mount().card;
      render(null, place);
      place.style.visibility = 'hidden';
      Object.assign(place.style, { left: '0px', top: '0px' });
      render(content, place);
      const { width, height } = place.getBoundingClientRect();
      const corner = placeCard(words, { width, height }, { width: view.innerWidth, height: view.innerHeight });
      if (!corner) {
        hideCard();
        return false;
      }
      Object.assign(place.style, { left: `${corner.left}px`, top: `${corner.top}px`, visibility: 'visible' });
      return true;
    },
    showToast(content) {
      if (!content && !toast) return;
      render(content, mount().toast);
      leaveIfEmpty();
    },
    holds: (event) => host !== undefined && event.composedPath().includes(host),
    focusCard: () => (card?.querySelector<HTMLElement>('.buttons button') ?? card)?.focus(),
    cardIsOpen: () => Boolean(card?.firstChild),
    hasFocus: () => Boolean(root?.activeElement),
  };
}

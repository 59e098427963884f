import { mentionUnder, neighbour } from '../../lib/card/point-at.ts';
import { occurrencesOf, type Span } from '../../lib/corrections/occurrences.ts';
import { reveal } from '../../lib/highlight/reveal.ts';
import type { SeenBefore } from '../../lib/messages.ts';
import type { StoredMention } from '../../lib/store/types.ts';
import { Card } from './Card.tsx';
import { LONGEST, offerMark } from './marker.tsx';
import { createMender } from './mender.tsx';
import { mountCard } from './mount-card.tsx';
import type { CardControl, ReadingPage } from './reading-page.ts';

/** Milliseconds of rest before a card comes, and of absence before it goes (design: 150 and 200). */
const ARRIVE = 150;
const LEAVE = 200;
/** A smooth scroll takes about so long; the card stands beside the words once the page has come to rest. */
const SCROLL = 450;

/**
 * Lets the reader point at mentions and mend them, and mark what was missed. It watches the pointer, the keyboard and the
 * selection; all ends with `signal`. No listener stops an event from reaching the page.
 */
export function attachCard(page: ReadingPage): CardControl {
  const { view, signal } = page;
  const { document } = view;
  const host = mountCard(view, signal, page.scheme);
  const mender = createMender(page, host);
  let shown: string | undefined;
  let at = -1;
  let arriving = 0;
  let leaving = 0;
  let going = 0;

  function close(): void {
    view.clearTimeout(arriving);
    view.clearTimeout(leaving);
    view.clearTimeout(going);
    shown = undefined;
    host.hideCard();
  }

  /** Where words stand nearest to a mention, over it or touching it. */
  function spanNear(mention: StoredMention, words: string): Span | undefined {
    const text = page.read()?.article.text ?? '';
    return occurrencesOf(text, words).find((span) => span.start <= mention.end && span.end >= mention.start);
  }

  async function copy(mention: StoredMention): Promise<void> {
    try {
      await view.navigator.clipboard.writeText(mention.name);
      mender.say(mender.t('copied'));
    } catch {
      // The clipboard is closed to http pages; the old command still is not, and takes a selection of its own.
      const copied = copyByCommand(document, mention.name);
      mender.say(mender.t(copied ? 'copied' : 'copyFailed'));
    }
  }

  async function open(id: string, focus: boolean): Promise<void> {
    const mention = page.mentions().find((one) => one.id === id);
    const range = page.rangeOf(id);
    if (!mention || !range || signal.aborted) return;
    shown = id;
    at = mention.start;
    const here = page.mentions().filter(({ entityId }) => entityId === mention.entityId).length;
    const card = (before: readonly SeenBefore[]) => (
      <Card
        mention={mention}
        here={here}
        before={before}
        language={page.language()}
        t={mender.t}
        onCorrect={(correction, said) => {
          shown = undefined;
          void mender.mend(correction, said);
        }}
        spanOf={(words) => spanNear(mention, words)}
        onCopy={() => void copy(mention)}
        onCollection={() => page.openCollection(mention)}
        onClose={close}
      />
    );
    if (!host.showBeside(range, card([]))) {
      shown = undefined;
      return;
    }
    if (focus) host.focus('card');
    const history = await page.history(mention);
    if (shown === id && history.ok && history.value.length > 0) host.redraw(card(history.value));
  }

  const selecting = (): boolean => !(document.getSelection()?.isCollapsed ?? true);

  function onMove(event: PointerEvent): void {
    if (host.holds(event)) {
      view.clearTimeout(arriving);
      view.clearTimeout(leaving);
      return;
    }
    const id =
      event.buttons !== 0 || selecting()
        ? undefined
        : mentionUnder(document, page.hits(), page.rangeOf, event.clientX, event.clientY);
    view.clearTimeout(arriving);
    view.clearTimeout(leaving);
    if (host.hasFocus()) return;
    if (id === undefined && shown !== undefined) leaving = view.setTimeout(close, LEAVE);
    if (id !== undefined && id !== shown) arriving = view.setTimeout(() => void open(id, false), ARRIVE);
  }

  function goTo(mention: StoredMention | undefined): boolean {
    const range = mention && page.rangeOf(mention.id);
    if (!mention || !range) return false;
    close();
    at = mention.start;
    reveal(range, view, signal);
    const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    going = view.setTimeout(() => void open(mention.id, true), still ? 0 : SCROLL);
    return true;
  }

  const listen = { signal, passive: true } as const;
  document.addEventListener('pointermove', onMove, listen);
  document.addEventListener('pointerdown', (event) => !host.holds(event) && close(), listen);
  document.addEventListener(
    'pointerup',
    (event) => !host.holds(event) && view.setTimeout(() => offerMark(page, host, mender, { unfolded: false })),
    listen,
  );
  document.addEventListener('keydown', (event) => event.key === 'Escape' && host.cardIsOpen() && close(), {
    ...listen,
    // Keys pressed in the card go no further than the card.
    capture: true,
  });
  const onScroll = (): void => {
    if (!host.cardIsOpen()) return;
    if (host.hasFocus()) host.follow();
    else close();
  };
  document.addEventListener('scroll', onScroll, { ...listen, capture: true });

  return {
    step(by) {
      const mentions = page.mentions();
      return goTo(by === 0 ? (mentions.find(({ start }) => start === at) ?? mentions[0]) : neighbour(mentions, at, by));
    },
    openAt: (id) => goTo(page.mentions().find((mention) => mention.id === id)),
    markSelection(as) {
      shown = undefined;
      const offered = offerMark(page, host, mender, { unfolded: true, as });
      // Asked for by key or menu, it must not stay silent.
      if (!offered && page.read()) mender.say(mender.t('cannotMark', { n: LONGEST }));
      return offered;
    },
  };
}

/** Copies where the clipboard's own interface is closed: through a copy event that is ours alone. */
function copyByCommand(document: Document, text: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return done;
}

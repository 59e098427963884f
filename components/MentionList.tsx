import { useEffect, useRef, useState } from 'preact/hooks';
import { KINDS, type Kind } from '../lib/recognise/types.ts';
import type { KindCounts, StoredMention } from '../lib/store/types.ts';
import { useTranslate } from './context.ts';
import { MentionRow } from './MentionRow.tsx';

/** Rows put into the page at a time: more than a popup shows, few enough for the first frame. */
const STEP = 60;

interface MentionListProps {
  mentions: readonly StoredMention[];
  /** A heading for each kind with its count; otherwise one plain list in the order given. */
  grouped?: KindCounts | undefined;
  withOrigin?: boolean;
  /** The id of the mention that the reader of the page is at: its row comes into sight. */
  at?: string | undefined;
  onReject?: ((mention: StoredMention) => void) | undefined;
  onCard?: ((mention: StoredMention) => void) | undefined;
  onOpen(mention: StoredMention): void;
  /** There are more in the store than `mentions` holds; asked for when the end comes into sight. */
  onMore?: (() => void) | undefined;
}

/** Moves the focus to the row above or below; Home and End to the first and last one in the page. */
function moveFocus(event: KeyboardEvent): void {
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return;
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll<HTMLElement>('.open')];
  const row = (event.target as HTMLElement).closest('.row')?.querySelector<HTMLElement>('.open');
  const at = row ? buttons.indexOf(row) : -1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const button = buttons[to ?? -1];
  if (!button) return;
  event.preventDefault();
  button.focus();
  button.scrollIntoView({ block: 'nearest' });
}

function useSight(onSight: () => void) {
  const element = useRef<HTMLButtonElement>(null);
  const latest = useRef(onSight);
  latest.current = onSight;
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) latest.current();
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  });
  return element;
}

/** The list of mentions, for popup, side panel and library. Rows are added as the reader scrolls or walks down. */
export function MentionList(props: MentionListProps) {
  const { mentions, grouped, withOrigin = false, at, onReject, onCard, onOpen, onMore } = props;
  const t = useTranslate();
  const [shown, setShown] = useState(STEP);
  const [current, setCurrent] = useState<string>();
  const more = shown < mentions.length || onMore !== undefined;
  const showMore = () => {
    if (shown < mentions.length) setShown(shown + STEP);
    else onMore?.();
  };
  const end = useSight(showMore);
  const ordered = grouped ? KINDS.flatMap((kind) => mentions.filter((mention) => mention.kind === kind)) : mentions;
  const place = at === undefined ? -1 : ordered.findIndex(({ id }) => id === at);
  const rows = ordered.slice(0, Math.max(shown, place + STEP / 2));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Who reads in the list itself is left where he is.
    if (at === undefined || box.current?.contains(document.activeElement)) return;
    box.current?.querySelector('.current')?.scrollIntoView({ block: 'center' });
  }, [at]);
  const tabbable = rows.some(({ id }) => id === current) ? current : rows[0]?.id;

  const list = (some: readonly StoredMention[], label: string) => (
    <ul class="rows" aria-label={label}>
      {some.map((mention) => (
        <MentionRow
          key={mention.id}
          mention={mention}
          tabbable={mention.id === tabbable}
          withOrigin={withOrigin}
          current={mention.id === at}
          onOpen={onOpen}
          onReject={onReject}
          onCard={onCard}
          onFocus={() => setCurrent(mention.id)}
        />
      ))}
    </ul>
  );
  const group = (kind: Kind, counts: KindCounts) => {
    const some = rows.filter((mention) => mention.kind === kind);
    if (some.length === 0) return null;
    return (
      <section key={kind}>
        <h2>
          {t(kind)} <span class="count">{counts[kind]}</span>
        </h2>
        {list(some, t(kind))}
      </section>
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside
    <div class="list" data-testid="list" onKeyDown={moveFocus} ref={box}>
      {grouped ? KINDS.map((kind) => group(kind, grouped)) : list(rows, t('list'))}
      {more && (
        <button type="button" class="further" ref={end} onClick={showMore}>
          {t('more')}
        </button>
      )}
    </div>
  );
}

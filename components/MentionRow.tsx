import { useState } from 'preact/hooks';
import { details } from '../lib/store/reading-label.ts';
import type { StoredMention } from '../lib/store/types.ts';
import { useTranslate } from './context.ts';

interface MentionRowProps {
  mention: StoredMention;
  /** One row of a list takes the tab key; arrow keys move between them. */
  tabbable: boolean;
  /** Say where it was read: in lists that span articles. */
  withOrigin: boolean;
  /** Where the reader of the page is. */
  current?: boolean;
  onOpen(mention: StoredMention): void;
  /** Absent where rows can't be mended. */
  onReject?: ((mention: StoredMention) => void) | undefined;
  /** Absent where no page has a card for it. */
  onCard?: ((mention: StoredMention) => void) | undefined;
  onFocus(): void;
}

function Sentence({ mention }: { mention: StoredMention }) {
  const at = mention.sentence.indexOf(mention.text);
  if (at < 0) return <p class="sentence">{mention.sentence}</p>;
  return (
    <p class="sentence" data-testid="sentence">
      {mention.sentence.slice(0, at)}
      <mark class={mention.kind}>{mention.text}</mark>
      {mention.sentence.slice(at + mention.text.length)}
    </p>
  );
}

/** A mention: its name, what makes it useful, and its sentence on demand. */
export function MentionRow(props: MentionRowProps) {
  const { mention, tabbable, withOrigin, current = false, onOpen, onReject, onCard, onFocus } = props;
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const tabIndex = tabbable ? 0 : -1;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Delete' && onReject) {
      event.preventDefault();
      onReject(mention);
    }
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    setOpen(event.key === 'ArrowRight');
  }

  return (
    <li
      class={current ? 'row current' : 'row'}
      data-testid="mention"
      data-kind={mention.kind}
      data-id={mention.id}
      aria-current={current ? 'location' : undefined}
    >
      <div class="line">
        <button
          type="button"
          class="open"
          tabIndex={tabIndex}
          onClick={() => onOpen(mention)}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          title={t('goTo')}
        >
          <span class={`name ${mention.kind}`}>{mention.name}</span>
          {details(mention.reading).map((line) => (
            <span class="detail" key={line}>
              {line}
            </span>
          ))}
          {withOrigin && <span class="origin">{[mention.published.slice(0, 10), mention.site].join(' ')}</span>}
        </button>
        <button
          type="button"
          class="more"
          tabIndex={tabIndex}
          aria-expanded={open}
          aria-label={`${t(open ? 'hideSentence' : 'showSentence')}: ${mention.name}`}
          onClick={() => setOpen(!open)}
        >
          {open ? '−' : '+'}
        </button>
      </div>
      {open && <Sentence mention={mention} />}
      {open && mention.note && <p class="sentence">{mention.note}</p>}
      {open && (onReject || onCard) && (
        <div class="mending">
          {onReject && (
            <button type="button" data-testid="row-reject" tabIndex={tabIndex} onClick={() => onReject(mention)}>
              {t('reject')}
            </button>
          )}
          {onCard && (
            <button type="button" data-testid="row-card" tabIndex={tabIndex} onClick={() => onCard(mention)}>
              {t('openCard')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

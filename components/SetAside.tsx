import type { StoredMention } from '../lib/store/types.ts';
import { useTranslate } from './context.ts';

interface SetAsideProps {
  mentions: readonly StoredMention[];
  onRestore(mention: StoredMention): void;
  onRemove(mention: StoredMention): void;
}

/** What is kept of an article and not marked: rejected by the reader, or no longer found in the text; and why. */
export function SetAside({ mentions, onRestore, onRemove }: SetAsideProps) {
  const t = useTranslate();
  if (mentions.length === 0) return null;
  const reason = ({ status, lost }: StoredMention): string => {
    if (status === 'rejected') return t('rejectedByHand');
    return t(lost === 'ambiguous' ? 'lostAmbiguous' : 'lostGone');
  };
  return (
    <details class="aside" data-testid="aside">
      <summary>
        {t('setAside')} <span class="count">{mentions.length}</span>
      </summary>
      <ul class="rows">
        {mentions.map((mention) => (
          <li key={mention.id} class="row" data-testid="aside-row" data-id={mention.id}>
            <div class="line">
              <span class="open">
                <span class="gone">{mention.text}</span> <span class="detail">{reason(mention)}</span>
              </span>
              {mention.status === 'rejected' ? (
                <button
                  type="button"
                  aria-label={`${t('restore')}: ${mention.text}`}
                  onClick={() => onRestore(mention)}
                >
                  {t('restore')}
                </button>
              ) : (
                <button type="button" aria-label={`${t('remove')}: ${mention.text}`} onClick={() => onRemove(mention)}>
                  {t('remove')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

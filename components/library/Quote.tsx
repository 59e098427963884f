import type { DossierMention } from '../../lib/library/dossier.ts';
import { addressOfSentence } from '../../lib/library/sentence-address.ts';
import { useText } from './context.ts';

interface QuoteProps {
  mention: DossierMention;
  withArticle: boolean;
  selected: boolean;
  onSelect(selected: boolean): void;
}

/** A mention with its sentence, where it was read, and the way there. */
export function Quote({ mention, withArticle, selected, onSelect }: QuoteProps) {
  const t = useText();
  const { kind, text, sentence, note, title, source, published, url } = mention;
  const at = sentence.indexOf(text);
  return (
    <li class={mention.rejected ? 'quote struck' : 'quote'} data-testid="quote" data-id={mention.id}>
      <input
        type="checkbox"
        checked={selected}
        aria-label={`${t('select')}: ${text}`}
        onChange={(event) => onSelect(event.currentTarget.checked)}
      />
      <div>
        {withArticle && (
          <p class="origin">
            {[published.slice(0, 10) || t('undated'), source].filter(Boolean).join(' · ')}{' '}
            <span class="strong">{title}</span>
          </p>
        )}
        <p class="sentence">
          {at < 0 ? (
            sentence
          ) : (
            <>
              {sentence.slice(0, at)}
              <mark class={kind}>{text}</mark>
              {sentence.slice(at + text.length)}
            </>
          )}
        </p>
        {note && <p class="notetext">✎ {note}</p>}
        <a href={addressOfSentence(url, sentence)} target="_blank" rel="noreferrer" data-testid="open-there">
          {t('open')}
        </a>
      </div>
    </li>
  );
}

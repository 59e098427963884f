import type { PostSpan } from '../../lib/library/dossier.ts';
import { useText } from './context.ts';

/** From when to when the papers give a post, each with its bar on a common scale. */
export function PostTimeline({ spans }: { spans: readonly PostSpan[] }) {
  const t = useText();
  if (spans.length === 0) return <p class="muted">{t('noPosts')}</p>;
  const days = spans.flatMap(({ from, to }) => (from ? [Date.parse(from), Date.parse(to)] : []));
  const first = Math.min(...days);
  const length = Math.max(1, Math.max(...days) - first);
  const percent = (day: string) => ((Date.parse(day) - first) / length) * 100;
  return (
    <ol class="timeline" data-testid="timeline">
      {spans.map(({ title, body, former, from, to, articles }) => (
        <li key={`${body} ${title}`}>
          <span class="span">{from === '' ? t('undated') : from === to ? from : `${from} – ${to}`}</span>
          <span class="post">
            {former && <span class="muted">{t('former')} </span>}
            <span class="strong">{title}</span> {body}
          </span>
          <span class="count">{t('articlesN', { n: articles })}</span>
          {from && (
            <span class="track" aria-hidden="true">
              <span style={{ left: `${percent(from)}%`, width: `${Math.max(1, percent(to) - percent(from))}%` }} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

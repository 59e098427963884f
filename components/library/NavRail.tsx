import { VIEWS, type View } from '../../lib/library/url-state.ts';
import { useText } from './context.ts';

interface NavRailProps {
  view: View;
  addressOf(view: View): string;
  onView(view: View): void;
  /** What there is to say of the last backup, when it is long ago. */
  reminder: string | undefined;
}

/** The views, as links: they can be opened in another tab and bookmarked. */
export function NavRail({ view, addressOf, onView, reminder }: NavRailProps) {
  const t = useText();
  return (
    <nav class="rail" aria-label={t('views')}>
      <p class="brand">
        <span class="seal" aria-hidden="true" /> {t('title')}
      </p>
      <ul>
        {VIEWS.map((one) => (
          <li key={one} class={one === 'lexicon' ? 'apart' : ''}>
            <a
              href={addressOf(one)}
              data-testid={`view-${one}`}
              {...(one === view && { 'aria-current': 'page' as const })}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onView(one);
              }}
            >
              {t(one)}
            </a>
          </li>
        ))}
      </ul>
      {reminder && (
        <p class="reminder" data-testid="reminder">
          {reminder}
        </p>
      )}
    </nav>
  );
}

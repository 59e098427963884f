import { useText } from './context.ts';
import type { Progress } from './use-collection.ts';

interface ReadingProps {
  progress: Progress | undefined;
  /** No row can be shown yet: pale lines stand where rows will. */
  empty: boolean;
}

const LINES = 12;

/** How far the reading of the collection is: a hairline across the list, and pale rows while there are none. */
export function Reading({ progress, empty }: ReadingProps) {
  const t = useText();
  return (
    <div class={empty ? 'reading empty' : 'reading'} data-testid="reading">
      <progress
        aria-label={t('readingAll')}
        {...(progress && progress.total > 0 && { max: progress.total, value: progress.done })}
      />
      {empty && (
        <div class="pale" aria-hidden="true">
          {Array.from({ length: LINES }, (_, i) => (
            <span key={i} />
          ))}
        </div>
      )}
    </div>
  );
}

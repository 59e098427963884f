import type { Kind } from '../../lib/recognise/types.ts';
import { useText } from './context.ts';

interface KindMenuProps {
  kinds: readonly Kind[];
  onPick(kind: Kind): void;
}

/** Change of kind: a choice that acts at once and shows its own name again. */
export function KindMenu({ kinds, onPick }: KindMenuProps) {
  const t = useText();
  return (
    <select
      aria-label={t('changeKind')}
      data-testid="retype"
      value=""
      onChange={(event) => {
        const kind = kinds.find((one) => one === event.currentTarget.value);
        event.currentTarget.value = '';
        if (kind) onPick(kind);
      }}
    >
      <option value="">{t('changeKind')}</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {t(kind)}
        </option>
      ))}
    </select>
  );
}

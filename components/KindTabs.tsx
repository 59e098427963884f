import { KINDS, type Kind } from '../lib/recognise/types.ts';
import type { KindCounts } from '../lib/store/types.ts';
import { useTranslate } from './context.ts';

interface KindTabsProps {
  counts: KindCounts;
  selected: Kind | undefined;
  /** The id of the element that the tabs switch. */
  controls: string;
  onSelect(kind: Kind | undefined): void;
}

/** All, then a tab for each kind with its count. Arrow keys move, as in every row of tabs. */
export function KindTabs({ counts, selected, controls, onSelect }: KindTabsProps) {
  const t = useTranslate();
  const tabs: (Kind | undefined)[] = [undefined, ...KINDS];
  const total = KINDS.reduce((sum, kind) => sum + counts[kind], 0);

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (tabs.indexOf(selected) + step + tabs.length) % tabs.length;
    onSelect(tabs[next]);
    const row = event.currentTarget as HTMLElement;
    row.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  return (
    <div class="kinds" role="tablist" aria-label={t('kinds')} onKeyDown={onKeyDown}>
      {tabs.map((kind) => (
        <button
          key={kind ?? 'all'}
          type="button"
          role="tab"
          class={kind ? `kind ${kind}` : 'kind'}
          data-testid={`tab-${kind ?? 'all'}`}
          aria-selected={kind === selected}
          aria-controls={controls}
          tabIndex={kind === selected ? 0 : -1}
          onClick={() => onSelect(kind)}
        >
          {t(kind ?? 'allKinds')} <span class="count">{kind ? counts[kind] : total}</span>
        </button>
      ))}
    </div>
  );
}

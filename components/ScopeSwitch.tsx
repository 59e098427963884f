import { useTranslate } from './context.ts';

type Scope = 'page' | 'all';

interface ScopeSwitchProps {
  scope: Scope;
  onChange(scope: Scope): void;
}

/** This page, or everything collected. */
export function ScopeSwitch({ scope, onChange }: ScopeSwitchProps) {
  const t = useTranslate();
  const option = (value: Scope, label: string) => (
    <button type="button" data-testid={`scope-${value}`} aria-pressed={scope === value} onClick={() => onChange(value)}>
      {label}
    </button>
  );
  return (
    <fieldset class="segments">
      <legend class="unseen">{t('scope')}</legend>
      {option('page', t('thisPage'))}
      {option('all', t('everything'))}
    </fieldset>
  );
}

import { divisionNamed } from '../../lib/library/facets.ts';
import type { Filter } from '../../lib/library/filter.ts';
import type { View } from '../../lib/library/url-state.ts';
import type { Kind } from '../../lib/recognise/types.ts';
import { useText } from './context.ts';

interface FilterBarProps {
  view: View;
  filter: Filter;
  sites: readonly string[];
  units: readonly string[];
  /** Paths of divisions that the collection names. */
  divisions: readonly string[];
  onChange(filter: Filter): void;
}

function without(filter: Filter, ...keys: (keyof Filter)[]): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key as keyof Filter)));
}

/** A filter with one condition set, or taken away where the value is empty. */
function withCondition<K extends keyof Filter>(filter: Filter, key: K, value: Filter[K] | '' | false): Filter {
  return value === '' || value === false || value === undefined ? without(filter, key) : { ...filter, [key]: value };
}

interface Chip {
  key: string;
  label: string;
  rest: Filter;
}

function useChips(filter: Filter): Chip[] {
  const t = useText();
  const { query, kinds = [], site, from, to, place, unit, hasNote, byHand, rejected } = filter;
  const chip = (key: keyof Filter, label: string): Chip => ({ key, label, rest: without(filter, key) });
  return [
    ...(query ? [chip('query', t('queryChip', { text: query }))] : []),
    ...kinds.map((kind) => {
      const others = kinds.filter((one) => one !== kind);
      return {
        key: `kind ${kind}`,
        label: t(kind),
        rest: others.length > 0 ? { ...filter, kinds: others } : without(filter, 'kinds'),
      };
    }),
    ...(site ? [chip('site', site)] : []),
    ...(from ? [chip('from', t('fromChip', { day: from }))] : []),
    ...(to ? [chip('to', t('toChip', { day: to }))] : []),
    ...(place ? [chip('place', t('placeChip', { name: place.split('/').at(-1) ?? place }))] : []),
    ...(unit !== undefined ? [chip('unit', `${t('unit')}: ${unit || '—'}`)] : []),
    ...(hasNote ? [chip('hasNote', t('hasNote'))] : []),
    ...(byHand ? [chip('byHand', t('byHand'))] : []),
    ...(rejected ? [chip('rejected', t('rejected'))] : []),
  ];
}

/** The conditions in force, each of which a click takes away, and the form that adds others. */
export function FilterBar({ view, filter, sites, units, divisions, onChange }: FilterBarProps) {
  const t = useText();
  const chips = useChips(filter);
  const kinds: Kind[] = view === 'people' ? ['official', 'person'] : [];
  const mentions = view !== 'articles';

  const select = (key: 'site' | 'unit', all: string, options: readonly string[]) => (
    <label>
      {t(key)}{' '}
      <select
        data-testid={`filter-${key}`}
        value={filter[key] ?? ''}
        onChange={(event) => onChange(withCondition(filter, key, event.currentTarget.value))}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
  const day = (key: 'from' | 'to') => (
    <label>
      {t(key)}{' '}
      <input
        type="date"
        data-testid={`filter-${key}`}
        value={filter[key] ?? ''}
        onChange={(event) => onChange(withCondition(filter, key, event.currentTarget.value))}
      />
    </label>
  );
  const box = (key: 'hasNote' | 'byHand' | 'rejected') => (
    <label>
      <input
        type="checkbox"
        data-testid={`filter-${key}`}
        checked={filter[key] ?? false}
        onChange={(event) => onChange(withCondition(filter, key, event.currentTarget.checked))}
      />{' '}
      {t(key)}
    </label>
  );

  return (
    <div class="filters">
      <details class="filterform">
        <summary data-testid="add-filter">{t('addFilter')}</summary>
        <div class="fields">
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                data-testid={`filter-${kind}`}
                checked={filter.kinds?.includes(kind) ?? false}
                onChange={(event) => {
                  const others = (filter.kinds ?? []).filter((one) => one !== kind);
                  const next = event.currentTarget.checked ? [...others, kind] : others;
                  onChange(next.length > 0 ? { ...filter, kinds: next } : without(filter, 'kinds'));
                }}
              />{' '}
              {t(kind)}
            </label>
          ))}
          {select('site', t('anySite'), sites)}
          {view === 'figures' && select('unit', t('anyUnit'), units)}
          <label>
            {t('inPlace')}{' '}
            <input
              list="divisions"
              size={12}
              data-testid="filter-place"
              value={filter.place?.replaceAll('/', ' / ') ?? ''}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                const place = divisionNamed(divisions, typed);
                if (place || typed.trim() === '') onChange(withCondition(filter, 'place', place));
              }}
            />
          </label>
          <datalist id="divisions">
            {divisions.map((path) => (
              <option key={path} value={path.replaceAll('/', ' / ')} />
            ))}
          </datalist>
          {day('from')}
          {day('to')}
          {mentions && box('hasNote')}
          {mentions && box('byHand')}
          {mentions && box('rejected')}
        </div>
      </details>
      <ul class="chips" aria-label={t('filters')}>
        {chips.map(({ key, label, rest }) => (
          <li key={key}>
            <button
              type="button"
              class="chip"
              data-testid="chip"
              aria-label={t('removeFilter', { name: label })}
              onClick={() => onChange(rest)}
            >
              {label} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      {chips.length > 1 && (
        <button type="button" class="plain" data-testid="clear-filters" onClick={() => onChange({})}>
          {t('clearFilters')}
        </button>
      )}
    </div>
  );
}

import { useText } from './context.ts';

interface SearchBoxProps {
  query: string;
  onQuery(query: string): void;
}

/** Searches at every keystroke; while a Chinese character is being composed the letters are not searched for. */
export function SearchBox({ query, onQuery }: SearchBoxProps) {
  const t = useText();
  return (
    <input
      type="search"
      class="search"
      data-testid="search"
      aria-label={t('search')}
      placeholder={t('searchHint')}
      value={query}
      onInput={(event) => {
        if (!event.isComposing) onQuery(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => onQuery(event.currentTarget.value)}
    />
  );
}

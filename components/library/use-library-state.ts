import { useCallback, useEffect, useState } from 'preact/hooks';
import { type LibraryState, readState, writeState } from '../../lib/library/url-state.ts';

/** How a change of state shows in the history: `push` can be gone back from, `replace` cannot. */
export type Step = 'push' | 'replace';

/** The library's state, kept in the address: back and forward work, and so does a bookmark. */
export function useLibraryState(): [LibraryState, (next: LibraryState, step?: Step) => void] {
  const [state, setState] = useState(() => readState(location.search));
  useEffect(() => {
    const onPop = () => setState(readState(location.search));
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  const change = useCallback((next: LibraryState, step: Step = 'push') => {
    const address = writeState(next);
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    setState(next);
  }, []);
  return [state, change];
}

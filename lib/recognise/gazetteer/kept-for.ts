import type { Gazetteer } from './types.ts';

/** What a rule makes of a gazetteer: made at its first use and kept as long as the gazetteer is. */
export function keptFor<T extends object>(make: (gazetteer: Gazetteer) => T): (gazetteer: Gazetteer) => T {
  const kept = new WeakMap<Gazetteer, T>();
  return (gazetteer) => {
    const before = kept.get(gazetteer);
    if (before) return before;
    const made = make(gazetteer);
    kept.set(gazetteer, made);
    return made;
  };
}

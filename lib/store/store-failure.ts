/**
 * Why the store did not do what was asked: `quota`, the disk is full; `upgraded`, a newer version of the extension has
 * taken the database over; `database`, anything else, a browser that allows none above all.
 */
export type StoreFailure = 'quota' | 'upgraded' | 'database';

const MEANING: Record<string, StoreFailure> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'upgraded',
  VersionError: 'upgraded',
};

function field(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

/** Tells by the name of an error; Dexie wraps what the browser says, at times twice. */
export function storeFailure(error: unknown): StoreFailure {
  for (let current = error, depth = 0; current !== undefined && depth < 4; depth++) {
    const meaning = MEANING[String(field(current, 'name'))];
    // What Dexie says of a database that could not be opened hides in the error inside.
    const inner = field(current, 'inner');
    if (meaning && (meaning !== 'upgraded' || inner === undefined || inner === null)) return meaning;
    current = inner;
  }
  return 'database';
}

/** Those of some rows that were found; `bulkGet` gives `undefined` for the others. */
export const present = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);

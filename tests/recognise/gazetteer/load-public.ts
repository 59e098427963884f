import { readFile } from 'node:fs/promises';

/** Reads packaged binaries from `public/`, as the extension does from its own origin. */
export async function loadPublic(path: string): Promise<Uint8Array> {
  return readFile(new URL(`../../../public/${path}`, import.meta.url));
}

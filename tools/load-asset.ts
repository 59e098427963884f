import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Reads a packaged asset from `public/` on disk, as the background fetches it from the extension. */
export async function loadAsset(path: string): Promise<Uint8Array> {
  return await readFile(fileURLToPath(new URL(`../public/${path}`, import.meta.url)));
}

/**
 * Compiles `public/recognise/gazetteer.bin` and `public/recognise/villages/NN.bin` (gzip of UTF-16, which is a tenth smaller than that of UTF-8) from npm data and hand lists.
 * Run: `node tools/gazetteer/compile.ts`. The output is the same on every run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { gazetteerText, villageTexts } from './build.ts';

const target = new URL('../../public/recognise/', import.meta.url);

function write(name: string, text: string): number {
  const bytes = gzipSync(Buffer.from(text, 'utf16le'), { level: 9 });
  // The header's operating-system byte differs between machines; 255 says "unknown".
  bytes[9] = 255;
  writeFileSync(new URL(name, target), bytes);
  return bytes.length;
}

mkdirSync(new URL('villages/', target), { recursive: true });
const main = write('gazetteer.bin', gazetteerText());
let villages = 0;
for (const [province, text] of villageTexts()) villages += write(`villages/${province}.bin`, text);
console.log(`gazetteer.bin ${main} bytes, villages ${villages} bytes`);

/** Compiles the tagger's kernel: `npm run kernel` writes `public/recognise/tagger.wasm`. The same source gives the same bytes. */
import { writeFile } from 'node:fs/promises';
import { compileKernel } from './compile-kernel.ts';

const bytes = await compileKernel();
await writeFile(new URL('../../public/recognise/tagger.wasm', import.meta.url), bytes);
console.log(`public/recognise/tagger.wasm: ${bytes.length} bytes`);

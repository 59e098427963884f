import { readFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const SOURCE = new URL('score.as', import.meta.url);

/** Compiles `score.as`. Its suffix keeps our TypeScript tools from it; the compiler is told that it is a `.ts`. Throws on an error. */
export async function compileKernel(): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    'score.ts -o score.wasm -O3 --runtime stub --enable simd --noAssert --importMemory'.split(' '),
    {
      readFile: async (name) => (name === 'score.ts' ? await readFile(SOURCE, 'utf8') : null),
      writeFile: (name, content) => {
        if (name === 'score.wasm' && typeof content !== 'string') bytes = content;
      },
      listFiles: () => [],
    },
  );
  if (error || bytes === undefined) throw new Error(`the kernel does not compile: ${stderr.toString()}`);
  return bytes;
}

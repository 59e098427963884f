import { readFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

/** Compiles `kernel.as` and what it imports. Their suffix keeps our TypeScript tools from them; the compiler is told that they are `.ts`. Throws on an error. */
export async function compileKernel(): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    'kernel.ts -o kernel.wasm -O3 --runtime stub --enable simd --noAssert --importMemory'.split(' '),
    {
      readFile: (name) => readFile(new URL(name.replace(/\.ts$/, '.as'), import.meta.url), 'utf8').catch(() => null),
      writeFile: (name, content) => {
        if (name === 'kernel.wasm' && typeof content !== 'string') bytes = content;
      },
      listFiles: () => [],
    },
  );
  if (error || bytes === undefined) throw new Error(`the kernel does not compile: ${stderr.toString()}`);
  return bytes;
}

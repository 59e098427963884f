/** Text chunks, packed as they come: nothing larger than a chunk is ever held as a string. */
export async function gzip(chunks: AsyncIterable<string>): Promise<Blob> {
  const iterator = chunks[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const packed = await new Response(bytes.pipeThrough(new CompressionStream('gzip'))).blob();
  return new Blob([packed], { type: 'application/gzip' });
}

/**
 * The lines of a gzipped text, without their line breaks.
 *
 * @throws for what is no gzip, is cut short or fails its checksum, and for bytes that are no UTF-8
 */
export async function* gunzipLines(file: Blob): AsyncGenerator<string> {
  const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip'));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const bytes of unpacked) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** The text of a gzipped UTF-16 (little-endian) asset. Throws where the bytes are no gzip. */
export async function gunzipText(bytes: Uint8Array): Promise<string> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new TextDecoder('utf-16le').decode(await new Response(stream).arrayBuffer());
}

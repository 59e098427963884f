/** The text of a gzipped UTF-8 asset. Throws where the bytes are no gzip. */
export async function gunzipText(bytes: Uint8Array): Promise<string> {
  const copy = new Uint8Array(bytes);
  const stream = new Blob([copy]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** How long a blob's address is kept after the click: the browser may still ask the reader where to save. */
const KEPT = 10 * 60_000;

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be put together'));
    reader.readAsDataURL(blob);
  });
}

/**
 * Saves a file from an extension page.
 *
 * @param durable Put the whole file into the address. Firefox closes its popup when it asks where to save, and a blob's
 * address dies with the page that made it; a data address does not.
 */
export async function download(blob: Blob, name: string, durable: boolean): Promise<void> {
  const href = durable ? await dataUrl(blob) : URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  if (!durable) setTimeout(() => URL.revokeObjectURL(href), KEPT);
}

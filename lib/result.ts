/** Why something expected went wrong, as a key for a sentence in the reader's language. */
export type Failure =
  | 'invalid'
  | 'recogniser'
  | 'database'
  | 'quota'
  /** Nobody answers at the other end. */
  | 'unreachable'
  /** The content script answers, but could not reach the background. */
  | 'lost'
  /** The browser lets no script into this page. */
  | 'forbidden'
  | 'no-article'
  | 'not-found';

/** An outcome as a value: expected failures are not thrown. JSON-safe. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure; detail?: string };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failure with the technical detail, which is for reports and not for reading. */
export function fail(error: Failure, cause?: unknown): { ok: false; error: Failure; detail?: string } {
  if (cause === undefined) return { ok: false, error };
  return { ok: false, error, detail: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) };
}

/** What the plugin needs to know of a build's output. */
type Bundle = Record<string, { type: 'asset' } | { type: 'chunk'; code: string }>;

/** Code with every UTF-16 unit outside ASCII as `\uXXXX`: the same strings and regular expressions, in ASCII alone. */
export function toAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Keeps content scripts pure ASCII: Chrome refuses one that holds non-characters ("isn't UTF-8 encoded"). WXT's own `escapeUnicode` escapes the non-characters alone.
 */
export function asciiContentScripts() {
  return {
    name: 'ascii-content-scripts',
    generateBundle(_options: unknown, bundle: Bundle): void {
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type === 'chunk' && name.startsWith('content-scripts/')) output.code = toAscii(output.code);
      }
    },
  };
}

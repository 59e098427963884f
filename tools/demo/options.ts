import { parseArgs } from 'node:util';
import { words } from '../setup/say.mjs';
import type { BrowserName } from './launch-browser.ts';

export interface DemoOptions {
  browser: BrowserName;
  /** A saved page to show in place of the sample. */
  page?: string;
  /** An address on the network to show in place of the sample. */
  url?: string;
  headless: boolean;
}

/** True where a window could be shown. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Reads the words after `npm start --`. Throws an error with a sentence for those it does not know. */
export function readOptions(args: string[]): DemoOptions {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'chromium' },
      page: { type: 'string' },
      url: { type: 'string' },
      headless: { type: 'boolean', default: !hasDisplay() },
    },
  });
  if (values.page !== undefined && values.url !== undefined) {
    throw new Error(words('--page 和 --url 只能用一个。', 'Use --page or --url, not both.'));
  }
  return {
    browser: /^firefox$/i.test(values.browser) ? 'firefox' : 'chromium',
    headless: values.headless,
    ...(values.page !== undefined && { page: values.page }),
    ...(values.url !== undefined && { url: values.url }),
  };
}

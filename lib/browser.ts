/** The one place that knows where the extension API comes from. */
import browser from 'webextension-polyfill';

export { browser };

import { describe, expect, it } from 'vitest';
import { hostOf, patternOf } from '../../lib/panel/sites.ts';

describe('sites that the reader adds', () => {
  it.each([
    ['http://news.example.com:8080/2024/a.html?x=1#y', '*://news.example.com/*'],
    ['https://www.example.gov/', '*://www.example.gov/*'],
    ['chrome://extensions/', ''],
    ['file:///tmp/a.html', ''],
    ['not an address', ''],
  ])('%s asks for %j', (url, pattern) => expect(patternOf(url)).toBe(pattern));

  it.each([
    ['*://news.example.com/*', 'news.example.com'],
    ['*://*.example.com/*', 'example.com'],
    ['https://example.com/*', 'example.com'],
  ])('%s is shown as %s', (pattern, host) => expect(hostOf(pattern)).toBe(host));
});

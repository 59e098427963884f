import { defineConfig } from 'wxt';

/** The central official media, read from the first visit; every other site is the reader's own choice. */
const SITES = [
  'people.com.cn',
  'people.cn',
  'xinhuanet.com',
  'news.cn',
  'www.gov.cn',
  'chinanews.com.cn',
  'cctv.com',
  'cctv.cn',
  'ce.cn',
  'gmw.cn',
  'china.com.cn',
  'chinadaily.com.cn',
  'cnr.cn',
].map((host) => `*://*.${host}/*`);

export default defineConfig({
  imports: false,
  manifest: { permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting'], host_permissions: SITES },
});

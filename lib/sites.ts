/**
 * The central official media, read from the first visit, with all their sub-domains, http and https. Every other site is
 * the reader's own choice.
 */
export const SITES: string[] = [
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

import { type SamplePage, samplePages } from '../../tools/demo/shown-page.ts';

/** The generations of People's Daily Online that the reading tests walk through: tables, 2016wb, 2020wbc. */
export const GENERATIONS: readonly string[] = ['people-2009.html', 'people-2016.html', 'people-2020.html'];

/** A sample page by its file; throws where it is missing, so that no test passes by testing nothing. */
export function sampleOf(file: string): SamplePage {
  const page = samplePages().find((one) => one.file === file);
  if (!page) throw new Error(`no sample page ${file}`);
  return page;
}

/** Its address on the test server, which speaks http alone. */
export function httpAddress({ url }: Pick<SamplePage, 'url'>): string {
  return url.replace(/^https:/, 'http:');
}

import { type SamplePage, samplePages } from '../../tools/demo/shown-page.ts';

/** The sample articles of these templates; throws where one is missing, so that no test passes by testing nothing. */
export function articlesOf(templates: readonly string[]): SamplePage[] {
  const pages = samplePages();
  return templates.map((template) => {
    const page = pages.find((one) => one.kind === 'article' && one.template.startsWith(template));
    if (!page) throw new Error(`no sample page of template ${template}`);
    return page;
  });
}

/** Its address on the test server, which speaks http alone. */
export function httpAddress({ url }: Pick<SamplePage, 'url'>): string {
  return url.replace(/^https:/, 'http:');
}

import type { Adapter } from '../adapter-types.ts';

/**
 * Local government sites on TRS: the surest is their own editor's wrapper around the body; head and tail differ from
 * site to site and are left to the generic finders (they read meta PubDate and ContentSource too).
 */
export const government: Adapter[] = [
  {
    name: 'trs',
    when: ['meta[name="ArticleTitle" i]', '.TRS_Editor, .Custom_UnionStyle, .TRS_UEDITOR, #zoom, .trs_editor_view'],
    body: ['.trs_editor_view', '.TRS_UEDITOR', '.TRS_Editor', '#zoom', '.Custom_UnionStyle'],
  },
];

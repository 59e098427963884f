import type { Adapter } from '../adapter-types.ts';

/** 中央社, 自由時報, 聯合報, 上報. */
export const taiwan: Adapter[] = [
  {
    name: 'cna',
    host: /(?:^|\.)cna\.com\.tw$/,
    when: ['.centralContent h1', '.paragraph'],
    title: ['.centralContent h1'],
    published: ['.updatetime'],
    body: ['.centralContent > .paragraph:not(.moreArticle)', '.centralContent .paragraph:not(.moreArticle)'],
    breadcrumb: ['.centralContent .breadcrumb', '.breadcrumb'],
    drop: '.picinfo, .moreArticle, .moreArticle-title, .paragraph .moreArticle, .media, .ai-audio',
  },
  {
    name: 'ltn',
    host: /(?:^|\.)ltn\.com\.tw$/,
    when: ['.whitecon h1, .content h1', '.text'],
    title: ['.whitecon h1', '.content h1'],
    published: ['.whitecon .time', '.time'],
    body: ['.whitecon .text', '.text'],
    breadcrumb: ['.breadcrumbs', '.breadcrumb'],
    drop: '.appE1121, .photo, .before_ir',
  },
  {
    name: 'udn',
    host: /(?:^|\.)udn\.com$/,
    when: ['.article-content__title, #story_art_title', '.article-content__editor, #story_body_content'],
    title: ['.article-content__title', '#story_art_title'],
    published: ['.article-content__time', '.story_bady_info_author'],
    body: ['.article-content__editor', '#story_body_content'],
    breadcrumb: ['.breadcrumb', '.breadcrumb-items'],
  },
  {
    name: 'upmedia',
    host: /(?:^|\.)upmedia\.mg$/,
    when: ['#ArticleTitle', '.editor'],
    title: ['#ArticleTitle'],
    published: ['.time', '.author'],
    body: ['.editor'],
  },
];

import type { Adapter } from '../adapter-types.ts';

const HOST = /(?:^|\.)(?:xinhuanet\.com|news\.cn|chinaneast\.gov\.cn)$/;

/** 新华网: the 2021 head in two copies (desk and phone), the local channels of 2023, the layout of 2017. */
export const xinhua: Adapter[] = [
  {
    name: 'xinhua-2021',
    host: HOST,
    when: ['.head-line, .mheader', '#detail'],
    title: ['.head-line h1 .title', '.head-line h1', '.mheader h1', '.head-line .title'],
    subtitle: ['.head-line h2', '.head-line .sub-title'],
    published: ['.mheader .info', '.header-time'],
    source: ['.header-cont .source', '.mheader .info', '.source'],
    body: ['#detailContent', '#detail'],
    editors: ['#articleEdit .editor', '#articleEdit', '.editor'],
    breadcrumb: ['.header-nav'],
    drop: '#articleEdit .tiyi1, #articleEdit .jc, .load-layer',
  },
  {
    name: 'xinhua-local',
    host: HOST,
    when: ['#detail, #detailContent', '#title, .crumbs'],
    title: ['#title'],
    published: ['.source .time', '.source'],
    source: ['.source'],
    body: ['#detailContent', '#detail'],
    editors: ['#articleEdit .editor', '#articleEdit'],
    breadcrumb: ['.crumbs'],
    drop: '.xinhuaPager',
    pager: '.xinhuaPager',
  },
  {
    name: 'xinhua-2017',
    host: HOST,
    when: ['.h-title', '#p-detail'],
    title: ['.h-title'],
    published: ['.h-info .h-time', '.h-time', '.h-info'],
    source: ['.h-info'],
    body: ['#p-detail'],
    editors: ['.p-tags .p-jc', '.p-jc'],
    breadcrumb: ['.news-position'],
    drop: '.standard_lb, .zan-i, #p-detail .zan, .lb, .tiyi1',
  },
];

import type { Adapter } from '../adapter-types.ts';

/**
 * Newspapers by page: paper.people.com.cn (both address forms) and the many papers on Founder's system. Their page
 * overviews use `#ozoom` too, around a list of headlines, so a title beside it is asked for as well.
 */
export const epaper: Adapter[] = [
  {
    name: 'people-paper',
    host: /^paper\.people(?:\.com)?\.cn$/,
    when: ['.article h1', '#ozoom'],
    title: ['.article h1'],
    kicker: ['.article h3'],
    subtitle: ['.article h2'],
    published: ['.article .date', 'p.sec .date', 'p.sec', '#riqi_', '.lai', '.newstime', '.date'],
    reporters: ['.article author', 'author', 'p.sec'],
    body: ['#articleContent', '#ozoom'],
  },
  {
    name: 'founder-paper',
    when: ['#ozoom', '#Title, founder-title, .font01'],
    title: ['h2#Title', '#Title', 'td.font01 founder-title', '.font01'],
    kicker: ['#PreTitle', '#IntroTitle', 'founder-pretitle', 'founder-introtitle'],
    subtitle: ['#SubTitle', 'founder-subtitle'],
    body: ['#ozoom founder-content', '#ozoom'],
  },
];

/** Pages in a People's Daily Online template around a body of one's own; every name in them is invented. */
function page(body: string, title = '河湾县召开防汛工作会议'): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}--河湾频道--人民网</title></head>
<body><div class="layout rm_txt cf"><div class="col col-1 fl"><h1>${title}</h1>
<div class="channel cf"><div class="col-1-1 fl">2024年07月03日08:12 | 来源：<a href="#">河湾日报</a></div></div>
<div class="rm_txt_con cf">${body}</div></div></div></body></html>`;
}

const PARAGRAPH =
  '7月3日，河湾县委书记丁海川到石桥镇调研防汛工作，河湾县委副书记、县长田一禾陪同。全县已转移群众1.2万人，出动抢险队员2600余名。';

/** Cut off in the middle of a tag, with unclosed and crossed elements, a lone surrogate and a null. */
export const BROKEN_PAGE = page(
  `<p>　　${PARAGRAPH}<b><p>　　<i>丁海川强调，要确保2600余名党员干部到岗到位。</b></i><table><tr><p>水库水位下降3.5米。&#xD800;&#0;</tr>` +
    '<div><span>　　各乡镇要加强巡查，发现险情及时报告，确保人民群众生命财产安全。<a href="',
);

function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, i) => `<p>　　${PARAGRAPH}这是第${i + 1}次会议的要求。</p>`).join('\n');
}

/** More than five megabytes: an article of six hundred paragraphs, and around it lists without end. */
export const LARGE_PAGE = page(paragraphs(600)).replace(
  '</body>',
  `<div class="rm_relevant">${Array.from(
    { length: 45_000 },
    (_, i) =>
      `<ul><li class="item-${i}"><a href="/n1/2024/0703/c1008-${i}.html" target="_blank">相关报道</a></li></ul>`,
  ).join('\n')}</div></body>`,
);

/** A text of five megabytes, such as no article has. */
export const ENDLESS_PAGE = page(paragraphs(22_000));

/** A front page: links and no text. */
export const PAGE_WITHOUT_ARTICLE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>人民网</title></head><body>
<ul>${Array.from({ length: 60 }, (_, i) => `<li><a href="/n1/${i}.html">第${i}条要闻</a></li>`).join('')}</ul></body></html>`;

/** An ordinary article. */
export const PLAIN_PAGE = page(paragraphs(12));

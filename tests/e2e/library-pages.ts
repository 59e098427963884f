/** Three articles in a People's Daily Online template; the official, the county and the city are invented. */
function page(title: string, published: string, body: string): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}--河湾频道--人民网</title></head>
<body><div class="layout rm_txt cf"><div class="col col-1 fl"><h1>${title}</h1>
<div class="channel cf"><div class="col-1-1 fl">${published} | 来源：<a href="#">河湾日报</a></div></div>
<div class="rm_txt_con cf"><p>　　${body}</p><p>　　会议要求，各乡镇要加强巡查，发现险情及时报告，确保人民群众生命财产安全，做好值班值守和应急准备工作。</p></div></div></div></body></html>`;
}

/** One man in two posts of one county, then a namesake in another city. */
export const LIBRARY_PAGES: readonly { url: string; html: string }[] = [
  {
    url: 'http://society.people.com.cn/n1/2023/0703/c1008-42000001.html',
    html: page(
      '河湾县召开防汛工作会议',
      '2023年07月03日08:12',
      '7月3日，河湾县委副书记丁海川到石桥镇调研防汛工作。全县已转移群众1.2万人，出动2600余名抢险队员。',
    ),
  },
  {
    url: 'http://society.people.com.cn/n1/2024/0805/c1008-42000002.html',
    html: page(
      '河湾县检查水库安全',
      '2024年08月05日09:30',
      '8月5日，河湾县委书记丁海川来到石桥镇检查水库。全县已转移群众8000人，出动3100名抢险队员。',
    ),
  },
  {
    url: 'http://society.people.com.cn/n1/2025/0906/c1008-42000003.html',
    html: page(
      '青岚市部署秋收工作',
      '2025年09月06日10:00',
      '9月6日，青岚市委副书记丁海川主持召开会议，部署秋收工作。全市已收获水稻12万亩。',
    ),
  },
];

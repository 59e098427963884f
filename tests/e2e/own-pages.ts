/** Articles of our own in a People's Daily Online template; people, places and events are invented. */
export function ownPage(paragraphs: readonly string[], title = '河湾县委书记丁海川到石桥镇调研防汛'): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}--江苏频道--人民网</title></head>
<body><div class="layout rm_txt cf"><div class="col col-1 fl"><h1>${title}</h1>
<div class="channel cf"><div class="col-1-1 fl">2024年07月03日08:12 | 来源：<a href="#">人民网－江苏频道</a></div></div>
<div class="rm_txt_con cf">${paragraphs.map((paragraph) => `<p>　　${paragraph}</p>`).join('\n')}
<div class="edit cf">(责编：张一鸣、李二)</div></div></div></div></body></html>`;
}

export const FLOOD: readonly string[] = [
  '7月3日，河湾县委书记丁海川到石桥镇调研防汛工作。河湾县委副书记、县长田一禾陪同。',
  '丁海川强调，要确保全县2600余名党员干部到岗到位。',
  '河湾县水利局局长马春生介绍，全县已转移群众1.2万人，水库水位下降3.5米。',
  '群众李大明等6人参加了石桥镇的夜间巡堤。马春生到场看望，李大明说，巡堤队日夜不断。',
];

export const HARVEST: readonly string[] = [
  '7月9日，河湾县召开夏收工作会议，河湾县委书记丁海川出席并讲话，田一禾主持会议。',
  '丁海川指出，全县夏粮收购已完成八成。马春生汇报了灌溉用水安排。',
];

/** A long article: some 2,000 mentions and more, in paragraphs that all differ. */
export function manyMentions(paragraphs: number): string {
  return ownPage(
    Array.from(
      { length: paragraphs },
      (_, i) =>
        `河湾县委书记丁海川、县长田一禾到石桥镇看望第${i}组群众${i + 20}人，马春生介绍水位下降${i + 3}米，李大明和${i + 5}名队员巡堤。`,
    ),
  );
}

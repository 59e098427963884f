import type { OrganisationSpan, Span } from './spans.ts';

/** Words of reports on sport. */
const SPORT =
  /比赛|球队|冠军|联赛|世界杯|进球|小组赛|夺冠|主场|客场|决赛|奥运|锦标赛|亚运会|全运会|欧洲杯|亚洲杯|小组出线|首发|替补|主教练|世锦赛|积分榜|淘汰赛/u;
const NO_TEAM = /^队(?:[员伍长友列形里]|伍)/u;
const TOO_SMALL = /[村镇乡区路街园山河]$/u;

/** National and city teams named by their place (`云州队`), in an article on sport. `places` are spans of folded text. */
export function findTeams(text: string, places: readonly Span[]): OrganisationSpan[] {
  const found: OrganisationSpan[] = [];
  for (const { start, end } of places) {
    if (!text.startsWith('队', end) || end - start < 2) continue;
    if (TOO_SMALL.test(text.slice(start, end)) || NO_TEAM.test(text.slice(end, end + 2))) continue;
    found.push({ start, end: end + 1, firm: true, why: ['team of a place'] });
  }
  return found.length > 0 && SPORT.test(text) ? found : [];
}

/** Where the team's name begins in a tagged body that leads up to it (世界杯新军 + 云州队); the body's own start where it holds none. */
export function teamStart(text: string, body: Span, places: readonly Span[]): number {
  if (text.charAt(body.end - 1) !== '队') return body.start;
  const place = places.find(({ start, end }) => end === body.end - 1 && start > body.start);
  const lead = place && text.slice(body.start, place.start);
  return place && lead !== undefined && /[队杯军赛旅名的]$/u.test(lead) ? place.start : body.start;
}

import type { Mention, PlaceMention, Post, PostLevel } from '../types.ts';

const WITH_PLACE = /^(省|市|区|县|州|盟|旗|自治区|自治州|镇|乡|街道|村)/u;
const LEVELS: readonly (readonly [RegExp, PostLevel])[] = [
  [/^(?:中共)?中央|^全国|^国务院|^国家|^最高|^中华|^中国|^解放军|^党中央/u, 'central'],
  [/村|社区|居委会/u, 'village'],
  [/[镇乡]|街道|办事处|街(?:司法所|党工委)/u, 'township'],
  [/[区县旗](?!域)/u, 'county'],
  [/[市州盟]|地委/u, 'prefecture'],
  [/省|自治区/u, 'province'],
  [
    /^(?:外交|国防|教育|科技|公安|民政|司法|财政|水利|商务|文化|农业|卫生|应急|交通|住房|生态|自然|人力|工业|工信|审计|监察|铁道)[一-鿿]{0,9}部/u,
    'central',
  ],
];
const MUNICIPALITIES = new Set(['北京市', '天津市', '上海市', '重庆市']);
const FOREIGN =
  /总统|首相|国务卿|外长|外相|防长|议长|国王|女王|王储|苏丹|埃米尔|天皇|州长|大臣|官房长官|众议员|参议员/u;

/** How many times as often as the next a division must be named to be the one meant. */
const DOMINANCE = 3;

/** Before the name of a unit whose division is not known. */
const UNSETTLED = '?';

/** Names of the article's divisions, one a level, where the places of the article agree on one. */
type Jurisdictions = ReadonlyMap<string, string>;

/**
 * Adds to the article's posts and organisations what its places settle: a body's full name (`区委` → `天津市北辰区委`) and the rank of a
 * post's body. `places` must be resolved. Changes the mentions in place; what the article doesn't settle stays absent.
 */
export function settleBodies(mentions: readonly Mention[]): void {
  const jurisdictions = agreedJurisdictions(mentions.filter((mention) => mention.kind === 'place'));
  for (const mention of mentions) {
    if (mention.kind === 'organisation') {
      const full = fullName(mention.text, jurisdictions);
      if (full !== undefined) mention.fullName = full;
    } else if (mention.kind === 'official') for (const post of mention.posts) settlePost(post, jurisdictions);
  }
}

function settlePost(post: Post, jurisdictions: Jurisdictions): void {
  if (post.org !== undefined) {
    const full = fullName(post.org, jurisdictions);
    if (full !== undefined) post.body = full;
  }
  const level = levelOf(post);
  if (level !== undefined) post.level = level;
}

/** The rank of a post by its body's name, else by its title (省长, 镇长, 总统). */
export function levelOf(post: Post): PostLevel | undefined {
  if (FOREIGN.test(post.title)) return 'foreign';
  if (/^(?:国家|国务)|^总理$|^副总理$|^总书记$/u.test(post.title)) return 'central';
  const name = post.org ?? post.title;
  if (post.org !== undefined && MUNICIPALITIES.has(post.org.slice(0, 3)) && !/[区县]/u.test(post.org))
    return 'province';
  return LEVELS.find(([pattern]) => pattern.test(name))?.[1];
}

function fullName(name: string, jurisdictions: Jurisdictions): string | undefined {
  const unit = WITH_PLACE.exec(name)?.[1];
  if (unit === undefined) return undefined;
  const division = jurisdictions.get(unit);
  return division === undefined ? undefined : division + name.slice(unit.length);
}

function agreedJurisdictions(places: readonly PlaceMention[]): Jurisdictions {
  const votes = new Map<string, Map<string, number>>();
  for (const { resolved, text } of places) {
    // A unit that no list has stands for itself: it must not lend its bodies to a neighbour named in passing.
    const parts = resolved === undefined ? [`${UNSETTLED}${text}`] : resolved.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
      const last = parts[depth - 1] ?? '';
      const unit = /(?:自治区|自治州|街道|[省市区县州盟旗镇乡村])$/u.exec(last)?.[0];
      if (unit === undefined) continue;
      const counts = votes.get(unit) ?? new Map<string, number>();
      const path = parts.slice(0, depth).join('');
      counts.set(path, (counts.get(path) ?? 0) + 1);
      votes.set(unit, counts);
    }
  }
  const agreed = new Map<string, string>();
  for (const [unit, counts] of votes) {
    const ranked = [...counts].sort(([, a], [, b]) => b - a);
    const [first, second] = ranked;
    if (first && first[1] >= DOMINANCE * (second?.[1] ?? 0) && !first[0].startsWith(UNSETTLED))
      agreed.set(unit, first[0]);
  }
  return agreed;
}

import { surnameLength } from '../names/surnames.ts';
import { isHan, unitAt } from '../patterns/unit-at.ts';
import { characterIndex } from '../patterns/unit-index.ts';
import type { FoundNames } from './found-names.ts';
import type { Likelihood } from './likely-names.ts';

/** What a clause says of one who takes, holds or leaves a post, up to the post. */
const OFFICE_CLAUSE =
  /(?<=^|[，。；;：:\n“]|由|补选|选举|推选|任命|提名|免去|接受|增补|决定|同意|批准)(?!由|经|同意|决定|任命|免去|补选|选举|提名|增补|接受|批准)([㐀-鿿]{2,4}?)(?=(?:同志)?(?:已于|继续担任|系|正是|当选|不再|先后任|先后担任|担任|兼任|出任|调任|转任|升任|接任|曾任|历任|现任|卸任|任(?![务何职命意期性凭由重教课用县村内])|为|的|已?辞去)[㐀-鿿\d（）、]{0,36}(?:长|书记|主任|主席|委员|常委|代表|政委|司令员?|检察官|法官|审判员|总理|大使|顾问)(?:[，。；、\n”]|职务|一职|$))/muy;
/** The last units of the posts. */
const officesIn = characterIndex('长记任席员委表令官理使问');
/** How far a clause's name begins in front of the post's end, at most and at least. */
const LONGEST_CLAUSE = 52;
const SHORTEST_CLAUSE = 3;
/** By code unit: what may stand before a name; what may open the words behind it; what may follow the post. */
const TRAITS = new Uint8Array(0x10000);
const BEFORE_NAME = 1;
const BEHIND_NAME = 2;
const BEHIND_OFFICE = 4;
for (const [characters, trait] of [
  ['，。；;：:\n\r\u2028\u2029“由选举命名去受补定意准', BEFORE_NAME],
  ['同已继系正当不先担兼出调转升接曾历现卸任为的辞', BEHIND_NAME],
  ['，。；、\n\r\u2028\u2029”职一', BEHIND_OFFICE],
] as const)
  for (const character of characters) TRAITS[character.charCodeAt(0)] = traitsAt(character, 0) | trait;

function traitsAt(text: string, at: number): number {
  return TRAITS[unitAt(text, at)] as number;
}

/** 组长：甲 */
const ROSTER =
  /(?<=(?:组长|主任|总指挥|指挥长|主席|秘书长|会长|委员)[：:][ 　]*)([㐀-鿿]{2,4})(?=[ 　、，；。\n（(]|$)/muy;
const colonsIn = characterIndex('：:');
const HEADS = '长任挥席员';

/** How likely the tagger must think a name that such a clause opens with. */
const LIKELY_IN_CLAUSE = 0.02;

/** Adds those of whom a clause says that they take, hold or leave a post (由甲担任主任, 甲任县长), and those of a roster (组长：甲). */
export function addInOffice(text: string, found: FoundNames, likelihood: Likelihood): void {
  addFromClauses(text, found, likelihood);
  const { at, from, to } = colonsIn(text);
  for (let index = from; index < to; index++) {
    const colon = at[index] as number;
    if (!HEADS.includes(text.charAt(colon - 1) || ' ')) continue;
    let start = colon + 1;
    while (' 　'.includes(text.charAt(start) || '-')) start++;
    ROSTER.lastIndex = start;
    const name = ROSTER.exec(text)?.[0];
    if (name !== undefined) add(text, start, name, found, likelihood);
  }
}

/** Seeks clauses from the posts that end one: few do, and a clause's name begins not far in front. */
function addFromClauses(text: string, found: FoundNames, likelihood: Likelihood): void {
  const { at, from, to } = officesIn(text);
  let next = 0;
  for (let index = from; index < to; index++) {
    const end = (at[index] as number) + 1;
    if (end < text.length && (traitsAt(text, end) & BEHIND_OFFICE) === 0) continue;
    for (let start = Math.max(next, end - LONGEST_CLAUSE); start <= end - SHORTEST_CLAUSE; start++) {
      if (!mayOpenClause(text, start)) continue;
      OFFICE_CLAUSE.lastIndex = start;
      const name = OFFICE_CLAUSE.exec(text)?.[1];
      if (name === undefined) continue;
      add(text, start, name, found, likelihood);
      start += name.length - 1;
      next = start + 1;
    }
    next = Math.max(next, end - SHORTEST_CLAUSE + 1);
  }
}

/** Whether a name of two to four characters may begin at `start`, with the words that such a clause has behind it. */
function mayOpenClause(text: string, start: number): boolean {
  if (start > 0 && (traitsAt(text, start - 1) & BEFORE_NAME) === 0) return false;
  if (!isHan(unitAt(text, start)) || !isHan(unitAt(text, start + 1))) return false;
  return ((traitsAt(text, start + 2) | traitsAt(text, start + 3) | traitsAt(text, start + 4)) & BEHIND_NAME) !== 0;
}

function add(text: string, start: number, name: string, found: FoundNames, likelihood: Likelihood): void {
  const given = name.length - surnameLength(text, start);
  if (found.has(start) || given === name.length || given < 1 || given > 2) return;
  const end = start + name.length;
  if (likelihood(start, end) >= LIKELY_IN_CLAUSE) found.add(start, end, 'takes office', 0.6);
}

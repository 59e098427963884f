import { CHAIN_ENDINGS, RECURRING, SITE_ENDINGS } from './endings.ts';
import { type Signs, sign, unitsOf } from './signs.ts';

/** All endings of places that no list has. */
const ENDINGS = [
  ...new Set([...CHAIN_ENDINGS.flat().map(({ text }) => text), ...RECURRING, ...SITE_ENDINGS.map(([text]) => text)]),
];
const SHORT = ENDINGS.filter((ending) => ending.length === 1);
const LONG = ENDINGS.filter((ending) => ending.length > 1);
const SHORT_SIGN = sign({ at: unitsOf(SHORT) });
const LONG_SIGN = sign({ at: unitsOf(LONG), after: unitsOf(LONG, 1) });

/** Numbers of the endings that begin with a unit; by unit which of these lists is its own. */
const GROUPS: number[][] = [[]];
const GROUP_OF = new Uint8Array(0x10000);
ENDINGS.forEach((ending, number) => {
  const unit = ending.charCodeAt(0);
  const group = (GROUP_OF[unit] as number) || GROUPS.length;
  GROUP_OF[unit] = group;
  const known = GROUPS[group];
  if (known) known.push(number);
  else GROUPS.push([number]);
});

/** The number of an ending, for `EndingPlaces.of`. Throws for what is none. */
export function endingNumber(ending: string): number {
  const number = ENDINGS.indexOf(ending);
  if (number < 0) throw new RangeError(`no ending: ${ending}`);
  return number;
}

const NOWHERE: readonly number[] = [];

/** Where each ending occurs in a text. */
export class EndingPlaces {
  private readonly places: (number[] | undefined)[] = new Array<undefined>(ENDINGS.length).fill(undefined);
  private readonly found: number[] = [];

  /** Reads another text. */
  read(folded: string, signs: Signs): void {
    for (const number of this.found) this.places[number] = undefined;
    this.found.length = 0;
    const either = SHORT_SIGN | LONG_SIGN;
    for (let i = signs.next(either); i >= 0; i = signs.next(either, i + 1)) {
      const at = signs.places[i] as number;
      for (const number of GROUPS[GROUP_OF[folded.charCodeAt(at)] as number] as number[]) {
        const ending = ENDINGS[number] as string;
        if (ending.length === 1 || folded.startsWith(ending, at)) this.add(number, at);
      }
    }
  }

  private add(number: number, at: number): void {
    const known = this.places[number];
    if (known !== undefined) {
      known.push(at);
      return;
    }
    this.places[number] = [at];
    this.found.push(number);
  }

  /** UTF-16 offsets at which an ending begins, ascending. */
  of(number: number): readonly number[] {
    return this.places[number] ?? NOWHERE;
  }

  /** Whether there is none at all. */
  get isEmpty(): boolean {
    return this.found.length === 0;
  }
}

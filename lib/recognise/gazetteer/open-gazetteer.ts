import type { LoadAsset } from '../types.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { gunzipText } from './gunzip.ts';
import { NameList } from './name-list.ts';
import { readAsset } from './read-asset.ts';
import { shortNames } from './short-names.ts';
import { DivisionTable } from './table.ts';
import { Trie } from './trie.ts';
import type { Division, Gazetteer, NamedDivision, NameForm, NameMatch, VillageRow } from './types.ts';
import { VillageShard } from './villages.ts';

const MAIN = 'recognise/gazetteer.bin';
/** An eighth more than today's list needs; one that outgrows them throws at once. */
const NODES = 131_072;
const POSTINGS = 131_072;
const FORMS: readonly NameForm[] = ['full', 'short', 'stem', 'abbreviation'];

/** Which divisions a trie node stands for: linked lists in typed arrays. */
class Postings {
  private readonly heads = new Int32Array(NODES);
  private readonly next = new Int32Array(POSTINGS);
  private readonly ids = new Int32Array(POSTINGS);
  private readonly forms = new Uint8Array(POSTINGS);
  private count = 1;

  add(node: number, id: number, form: NameForm): void {
    const at = this.count++;
    if (at >= POSTINGS) throw new RangeError('too many names');
    this.ids[at] = id;
    this.forms[at] = FORMS.indexOf(form);
    this.next[at] = this.heads[node] ?? 0;
    this.heads[node] = at;
  }

  each(node: number, visit: (id: number, form: NameForm) => void): void {
    for (let at = this.heads[node] ?? 0; at !== 0; at = this.next[at] ?? 0) {
      visit(this.ids[at] ?? 0, FORMS[this.forms[at] ?? 0] ?? 'stem');
    }
  }
}

/** Loads and indexes the gazetteer: about a sixth of a second on two busy cores, once. Throws when the asset can't be had. */
export async function openGazetteer(load: LoadAsset): Promise<Gazetteer> {
  const text = await gunzipText(await load(MAIN));
  const trie = new Trie(NODES);
  const postings = new Postings();
  const table = new DivisionTable();
  const aliases: [string, number, NameForm][] = [];
  const common = readAsset(text, table, (name, id, form) => aliases.push([name, id, form]));
  for (let id = 0; id < table.size; id++) {
    const name = table.names[id] ?? '';
    const level = table.level(id);
    postings.add(trie.insert(name), id, 'full');
    if (level === 'country' || level === 'foreign' || level === 'landmark') continue;
    for (const short of shortNames(name, level)) postings.add(trie.insert(short.name), id, short.form);
  }
  for (const [name, id, form] of aliases) postings.add(trie.insert(name), id, form);
  const nameToId = new Map<string, number>();
  for (let id = table.size - 1; id >= 0; id--) {
    const level = table.level(id);
    if (level === 'province' || level === 'prefecture') nameToId.set(table.names[id] ?? '', id);
  }
  for (const [short, name] of Object.entries(ABBREVIATIONS)) {
    const id = nameToId.get(name);
    if (id !== undefined) postings.add(trie.insert(short), id, 'abbreviation');
  }
  return new LoadedGazetteer(load, trie, postings, table, common);
}

class LoadedGazetteer implements Gazetteer {
  private readonly load: LoadAsset;
  private readonly trie: Trie;
  private readonly postings: Postings;
  private readonly table: DivisionTable;
  private readonly common: ReadonlySet<string>;
  private readonly shards = new Map<string, Promise<VillageShard | undefined>>();
  private readonly loaded = new Map<string, VillageShard>();
  private readonly known = new Map<number, readonly NamedDivision[]>();

  constructor(load: LoadAsset, trie: Trie, postings: Postings, table: DivisionTable, common: ReadonlySet<string>) {
    this.load = load;
    this.trie = trie;
    this.postings = postings;
    this.table = table;
    this.common = common;
  }

  isCommonWord(stem: string): boolean {
    return this.common.has(stem);
  }

  get nodes(): number {
    return this.trie.size;
  }

  list(folded: string, found: NameList): void {
    found.count = 0;
    this.trie.addLongest(folded, found);
  }

  matchesAt(folded: string, start: number): NameMatch[] {
    const found = new NameList();
    this.trie.addAll(folded, start, found);
    return matchesOf(found);
  }

  divisions(node: number): readonly NamedDivision[] {
    const known = this.known.get(node);
    if (known) return known;
    const list: NamedDivision[] = [];
    this.postings.each(node, (id, form) => list.push({ division: this.table.get(id), form }));
    list.reverse();
    this.known.set(node, list);
    return list;
  }

  find(name: string): number {
    return this.trie.find(name);
  }

  lookUp(name: string): readonly NamedDivision[] {
    const node = this.trie.find(name);
    return node === 0 ? [] : this.divisions(node);
  }

  byCode(code: string): Division | undefined {
    const id = this.table.idOfCode(code);
    return id === undefined ? undefined : this.table.get(id);
  }

  childrenOf(division: Division): readonly Division[] {
    return this.table.childrenOf(division.id).map((id) => this.table.get(id));
  }

  async loadProvince(code: string): Promise<void> {
    if (!/^[1-6]\d$/.test(code) || !this.byCode(code)) return;
    let shard = this.shards.get(code);
    if (!shard) {
      shard = this.load(`recognise/villages/${code}.bin`)
        .then(gunzipText)
        .then((text) => new VillageShard(code, text));
      this.shards.set(code, shard);
      this.loaded.set(code, (await shard) as VillageShard);
    }
    await shard;
  }

  villages(name: string, below: Division): readonly VillageRow[] {
    const shard = this.loaded.get(below.code.slice(0, 2));
    if (!shard) return [];
    const prefix = below.code.length === 6 ? below.code.replace(/(00){1,2}$/, '') : below.code;
    const rows: VillageRow[] = [];
    for (const code of shard.find(name, prefix)) {
      const township = this.byCode(code.slice(0, 9));
      if (township) rows.push({ name, code, township });
    }
    return rows;
  }
}

const matchesOf = ({ count, starts, ends, nodes }: NameList): NameMatch[] =>
  Array.from({ length: count }, (_, at) => ({
    start: starts[at] as number,
    end: ends[at] as number,
    node: nodes[at] as number,
  }));

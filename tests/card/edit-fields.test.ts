import { describe, expect, it } from 'vitest';
import { type Fields, fieldsOf, readFields } from '../../lib/card/edit-fields.ts';
import type { Reading } from '../../lib/corrections/lexicon.ts';

const READINGS: Reading[] = [
  {
    kind: 'official',
    name: '丁海川',
    posts: [{ title: '书记', org: '县委', body: '河湾县委', level: 'county' }, { title: '县长' }],
  },
  { kind: 'person', name: '田禾' },
  { kind: 'place', resolved: '北京市/密云区', code: '110118' },
  { kind: 'place' },
  { kind: 'organisation', fullName: '河湾县委组织部' },
  { kind: 'figure', value: 2600, unit: '名', approx: 'over', of: '党员' },
  { kind: 'figure', value: [3, 5], unit: '年' },
];

describe('the edit form', () => {
  it.each(READINGS)('left as it is changes nothing of $kind', (reading) => {
    expect(readFields(fieldsOf(reading), reading)).toEqual(reading);
  });

  it.each<[string, Fields, Reading, Reading | null]>([
    [
      'reads a post with its body',
      { name: '丁海川', posts: '河湾县政府 · 副县长\n常委' },
      READINGS[0] as Reading,
      { kind: 'official', name: '丁海川', posts: [{ org: '河湾县政府', title: '副县长' }, { title: '常委' }] },
    ],
    [
      'reads a range',
      { value: '３-5.5', unit: '万元' },
      READINGS[6] as Reading,
      { kind: 'figure', value: [3, 5.5], unit: '万元' },
    ],
    [
      'reads grouped digits',
      { value: '2,700', unit: '名', counted: '干部' },
      READINGS[5] as Reading,
      { kind: 'figure', value: 2700, unit: '名', approx: 'over', of: '干部' },
    ],
    ['refuses what is no number', { value: '很多' }, READINGS[5] as Reading, null],
    ['keeps the name where it was emptied', { name: ' ' }, READINGS[1] as Reading, { kind: 'person', name: '田禾' }],
  ])('%s', (_what, fields, before, after) => {
    expect(readFields(fields, before)).toEqual(after);
  });
});

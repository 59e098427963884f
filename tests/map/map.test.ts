import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCentres } from '../../lib/map/centres.ts';
import { clusterPlaces, codeAtLevel, dotRadius } from '../../lib/map/cluster.ts';
import { drawMap } from '../../lib/map/draw.ts';
import { signedArea, unpackOutline } from '../../lib/map/outline.ts';
import type { CentreFile, OutlineFile } from '../../lib/map/types.ts';

const outline = unpackOutline(JSON.parse(readFileSync('public/map/provinces.json', 'utf8')) as OutlineFile);
const centres = openCentres(JSON.parse(readFileSync('public/map/centres.json', 'utf8')) as CentreFile);

describe('the outlines', () => {
  it('hold the 34 provinces, with codes that the centres know', () => {
    expect(outline.features).toHaveLength(34);
    for (const { properties } of outline.features) expect(centres.find(properties.code)?.precision).toBe('province');
  });

  it('are closed rings that run clockwise, as d3-geo reads them', () => {
    for (const [ring] of outline.features.flatMap((f) => f.geometry.coordinates)) {
      expect(ring?.at(0)).toEqual(ring?.at(-1));
      expect(signedArea(ring ?? [])).toBeLessThan(0);
    }
  });

  it('fill the frame and nothing outside it', () => {
    const drawn = drawMap(outline, 800, 600);
    for (const province of drawn.provinces) {
      const numbers = province.path.match(/-?[\d.]+/g)?.map(Number) ?? [];
      expect(numbers.length).toBeGreaterThan(5);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(7.9);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(792.1);
    }
  });
});

describe('the centres', () => {
  it.each([
    ['a county', '120113', '120113', 'county', [117.1, 39.2]],
    ['a village, at its county', '120113102001', '120113', 'county', [117.1, 39.2]],
    ['a prefecture', '420600', '420600', 'prefecture', [112.1, 32.0]],
    ['a county of no list, at its prefecture', '420699', '420600', 'prefecture', [112.1, 32.0]],
    ['a prefecture of no list, at its province', '129900', '120000', 'province', [117.2, 39.1]],
    ['a county recoded in 2020, by its name', '320613', '320613', 'county', [120.9, 32.0]],
  ])('give %s', (_, code, found, precision, [lng, lat]) => {
    const centre = centres.find(code);
    expect(centre).toMatchObject({ code: found, precision });
    expect(centre?.at[0]).toBeCloseTo(lng ?? 0, 0);
    expect(centre?.at[1]).toBeCloseTo(lat ?? 0, 0);
  });

  it.each([undefined, '', 'US', '999999', '12'])('have no point for %s', (code) => {
    expect(centres.find(code)).toBeUndefined();
  });
});

describe('clusters', () => {
  const places = [
    { name: '北辰区', path: '天津市/北辰区', code: '120113', mentions: 5 },
    { name: '双街镇', path: '天津市/北辰区/双街镇', code: '120113102', mentions: 3 },
    { name: '襄阳市', path: '湖北省/襄阳市', code: '420600', mentions: 2 },
    { name: '纽约', path: '美国/纽约', mentions: 7 },
  ];

  it('gather a county with its towns and name what has no point', () => {
    const { clusters, unplaced } = clusterPlaces(places, centres, 'county');
    expect(clusters.map((c) => [c.code, c.path, c.mentions, c.places.length])).toEqual([
      ['120113', '天津市/北辰区', 8, 2],
      ['420600', '湖北省/襄阳市', 2, 1],
    ]);
    expect(unplaced.map((p) => p.name)).toEqual(['纽约']);
  });

  it('lose no mention at any level', () => {
    for (const level of ['province', 'prefecture', 'county'] as const) {
      const { clusters, unplaced } = clusterPlaces(places, centres, level);
      const sum = [...clusters, ...unplaced].reduce((total, { mentions }) => total + mentions, 0);
      expect(sum).toBe(17);
    }
  });

  it('cut a code to its level', () => {
    expect(codeAtLevel('120113102001', 'province')).toBe('120000');
    expect(codeAtLevel('120113102001', 'prefecture')).toBe('120100');
    expect(codeAtLevel('120113102001', 'county')).toBe('120113');
  });

  it('size a dot by the root of its mentions, and never too small to see', () => {
    expect(dotRadius(100, 100, 20)).toBe(20);
    expect(dotRadius(25, 100, 20)).toBe(10);
    expect(dotRadius(1, 100000, 20)).toBe(2.5);
  });
});

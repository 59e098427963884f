import type { PackedProvince } from '../../lib/map/types.ts';

type Point = readonly [number, number];

function distanceToSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** Douglas–Peucker: the points of `ring` that a line with the given tolerance (degrees) needs. */
export function simplify(ring: readonly Point[], tolerance: number): Point[] {
  const keep = new Uint8Array(ring.length);
  const stack: [number, number][] = [[0, ring.length - 1]];
  keep[0] = 1;
  keep[ring.length - 1] = 1;
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    const a = ring[from];
    const b = ring[to];
    if (!a || !b) continue;
    let furthest = -1;
    let worst = tolerance;
    for (let i = from + 1; i < to; i++) {
      const p = ring[i];
      const d = p ? distanceToSegment(p, a, b) : 0;
      if (d > worst) {
        worst = d;
        furthest = i;
      }
    }
    if (furthest < 0) continue;
    keep[furthest] = 1;
    stack.push([from, furthest], [furthest, to]);
  }
  return ring.filter((_, i) => keep[i] === 1);
}

/** A closed ring splits at its furthest point first, or its two ends (one point) would hide the whole of it. */
function simplifyClosed(ring: readonly Point[], tolerance: number): Point[] {
  const [x0, y0] = ring[0] ?? [0, 0];
  let far = 0;
  let worst = 0;
  ring.forEach(([x, y], i) => {
    const d = Math.hypot(x - x0, y - y0);
    if (d > worst) {
      worst = d;
      far = i;
    }
  });
  return [...simplify(ring.slice(0, far + 1), tolerance).slice(0, -1), ...simplify(ring.slice(far), tolerance)];
}

const centi = (degrees: number): number => Math.round(degrees * 100);

/** Delta-codes a ring in hundredths of a degree; empty where nothing with an area is left at that grain. */
function packRing(ring: readonly Point[]): number[] {
  const deltas: number[] = [];
  let x = 0;
  let y = 0;
  let area = 0;
  for (const [lng, lat] of ring) {
    const dx = centi(lng) - x;
    const dy = centi(lat) - y;
    if (deltas.length > 0) {
      if (dx === 0 && dy === 0) continue;
      // Relative to the ring's first point, so that the closing edge adds nothing.
      const [x0 = 0, y0 = 0] = deltas;
      area += (x - x0) * (y + dy - y0) - (x + dx - x0) * (y - y0);
    }
    deltas.push(dx, dy);
    x += dx;
    y += dy;
  }
  // A ring without area is the rest of the world to d3-geo.
  return area === 0 ? [] : deltas;
}

/** A province whose rings all vanish at this tolerance (Macau) keeps them as they are. */
export function packProvince(
  code: string,
  name: string,
  centre: Point,
  rings: readonly (readonly Point[])[],
  tolerance: number,
): PackedProvince {
  const pack = (grain: number) =>
    rings.map((ring) => packRing(simplifyClosed(ring, grain))).filter((r) => r.length > 0);
  const simplified = pack(tolerance);
  return {
    code,
    name,
    centre: [centi(centre[0]), centi(centre[1])],
    rings: simplified.length > 0 ? simplified : pack(0),
  };
}

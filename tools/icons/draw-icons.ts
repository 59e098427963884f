/**
 * Draws the extension's icons: a vermilion ring with a dot at its lower right, on transparent ground (圈 and 点).
 * `node tools/icons/draw-icons.ts` writes `public/icon/{16,32,48,128}.png`. Every pixel is the mean of 8 × 8 samples.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const VERMILION = [0xc6, 0x2b, 0x1e];
const SAMPLES = 8;

/** Whether a point of the unit square is inked: the ring, or the dot with a gap around it. */
function inked(x: number, y: number, size: number): boolean {
  // At 16 pixels a finer ring would be a grey haze.
  const stroke = size <= 16 ? 0.14 : 0.11;
  const ring = Math.hypot(x - 0.44, y - 0.44);
  const dot = Math.hypot(x - 0.82, y - 0.82);
  if (dot < 0.16) return true;
  return dot > 0.16 + stroke * 0.6 && Math.abs(ring - 0.355) < stroke / 2;
}

function coverage(column: number, row: number, size: number): number {
  let hits = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    if (inked(x, y, size)) hits++;
  }
  return hits / (SAMPLES * SAMPLES);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** An RGBA PNG, 8 bits a channel. */
function drawPng(size: number): Buffer {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const alpha = Math.round(coverage(column, row, size) * 255);
      rows.set([...VERMILION, alpha], row * (size * 4 + 1) + 1 + column * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

const folder = new URL('../../public/icon/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const size of [16, 32, 48, 128]) writeFileSync(new URL(`${size}.png`, folder), drawPng(size));

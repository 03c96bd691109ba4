/**
 * Draws the extension's icons (public/icon/*.png): a green leaf with a bolt in it. `node scripts/icons.mjs` writes them; they
 * are committed, so nothing has to be drawn at build time.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { crc32, deflateSync } from "node:zlib";

const GREEN = [0x1f, 0x8a, 0x5b];
const WHITE = [0xff, 0xff, 0xff];
const SAMPLES = 8; // per pixel and axis

// The unit square: a leaf is where two discs overlap, the bolt a polygon.
const discs = [
  { x: 0.93, y: 0.93, radius: 0.9 },
  { x: 0.07, y: 0.07, radius: 0.9 },
];
const bolt = [
  [0.56, 0.2],
  [0.3, 0.56],
  [0.47, 0.56],
  [0.42, 0.81],
  [0.7, 0.43],
  [0.52, 0.43],
];

const inLeaf = (x, y) => discs.every((disc) => Math.hypot(x - disc.x, y - disc.y) < disc.radius);

function inBolt(x, y) {
  let inside = false;
  bolt.forEach(([ax, ay], at) => {
    const [bx, by] = bolt[(at + 1) % bolt.length];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

function pixel(column, row, size) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES ** 2; sample++) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    if (!inLeaf(x, y)) continue;
    covered++;
    const colour = inBolt(x, y) ? WHITE : GREEN;
    colour.forEach((value, channel) => {
      sum[channel] += value;
    });
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / SAMPLES ** 2)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, RGBA
  const rows = [];
  for (let row = 0; row < size; row++) {
    rows.push(0); // no filter
    for (let column = 0; column < size; column++) rows.push(...pixel(column, row, size));
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const folder = new URL("../public/icon/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const size of [16, 32, 48, 128]) await writeFile(new URL(`${size}.png`, folder), png(size));

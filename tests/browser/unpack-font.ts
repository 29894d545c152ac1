import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const HEADER = 12;
const ENTRY = 16;

/**
 * The TrueType or OpenType font that a WOFF file carries. Packages bring fonts as WOFF, for pages; as a font of the
 * machine, browsers take only the bare one. The format is https://www.w3.org/TR/WOFF/.
 */
export const unpackFont = (woff: Buffer): Buffer => {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This file is no WOFF font.');
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(HEADER + ENTRY * count);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  writeSearchFields(header, count);

  const chunks: Buffer[] = [header];
  let offset = header.length;
  for (let index = 0; index < count; index++) {
    const from = WOFF_HEADER + WOFF_ENTRY * index;
    const to = HEADER + ENTRY * index;
    const table = readTable(woff, from);
    woff.copy(header, to, from, from + 4);
    woff.copy(header, to + 4, from + 16, from + 20);
    header.writeUInt32BE(offset, to + 8);
    header.writeUInt32BE(table.length, to + 12);
    const padding = Buffer.alloc(-table.length & 3);
    chunks.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(chunks);
};

/** A table is compressed only where that makes it shorter. */
const readTable = (woff: Buffer, entry: number): Buffer => {
  const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
  const bytes = woff.subarray(offset, offset + packed);
  return packed < length ? inflateSync(bytes) : bytes;
};

/** What helps a reader to search the tables by halves. */
const writeSearchFields = (header: Buffer, count: number): void => {
  const power = Math.floor(Math.log2(count));
  const range = ENTRY * 2 ** power;
  header.writeUInt16BE(range, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(ENTRY * count - range, 10);
};

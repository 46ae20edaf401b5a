/** A value as SQLite stores it; whole numbers exact, whatever their size. */
export type StoredValue = null | bigint | number | string | Buffer;

type Varint = { readonly value: number | bigint; readonly size: number };

/** A number in 1 to 9 bytes: https://sqlite.org/fileformat2.html#varint */
export function varintAt(bytes: Buffer, at: number): Varint {
  let value = 0;
  for (let size = 1; size <= 7; size += 1) {
    const byte = bytes.readUInt8(at + size - 1);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, size };
  }
  const eighth = bytes.readUInt8(at + 7);
  const withEighth = BigInt(value) * 128n + BigInt(eighth & 127);
  if (eighth < 128) return { value: withEighth, size: 8 };
  return { value: withEighth * 256n + BigInt(bytes.readUInt8(at + 8)), size: 9 };
}

/**
 * The values of one row: https://sqlite.org/fileformat2.html#record_format
 * @throws RangeError when the bytes are no record
 */
export function readRecord(record: Buffer): StoredValue[] {
  const head = varintAt(record, 0);
  const headSize = Number(head.value);
  const values: StoredValue[] = [];
  let at = headSize;
  for (let headAt = head.size; headAt < headSize;) {
    const { value: type, size } = varintAt(record, headAt);
    headAt += size;
    const read = valueAt(record, at, Number(type));
    values.push(read.value);
    at += read.size;
  }
  return values;
}

type Read = { readonly value: StoredValue; readonly size: number };

function valueAt(record: Buffer, at: number, type: number): Read {
  if (type >= 12) {
    const size = Math.floor((type - 12) / 2);
    if (at + size > record.length) throw new RangeError('A value ends after its record');
    const bytes = record.subarray(at, at + size);
    return { value: type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8'), size };
  }
  if (type === 0) return { value: null, size: 0 };
  if (type === 6) return { value: record.readBigInt64BE(at), size: 8 };
  if (type === 7) return { value: record.readDoubleBE(at), size: 8 };
  if (type === 8 || type === 9) return { value: BigInt(type - 8), size: 0 };
  const size = [1, 2, 3, 4, 6][type - 1];
  if (size === undefined) throw new RangeError('A value of no known type');
  return { value: BigInt(record.readIntBE(at, size)), size };
}

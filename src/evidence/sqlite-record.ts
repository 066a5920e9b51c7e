/** A value of an SQLite record; blobs are left as bytes. */
export type SqliteValue = null | number | string | Uint8Array;

/** A number of one to nine bytes, and where it ends (SQLite file format, section 1.6: varint). Nine bytes hold a sign. */
export const varint = (bytes: Uint8Array, at: number): readonly [value: number, end: number] => {
  let value = 0;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index] ?? 0;
    if (index === 8) return [signed(bytes, at), at + 9];
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + index + 1];
  }
  return [value, at + 9];
};

const signed = (bytes: Uint8Array, at: number): number => {
  let value = 0n;
  for (let index = 0; index < 8; index++) value = (value << 7n) | BigInt((bytes[at + index] ?? 0) & 0x7f);
  return Number(BigInt.asIntN(64, (value << 8n) | BigInt(bytes[at + 8] ?? 0)));
};

/** Decodes the payload of a record (SQLite file format, section 2.1). Columns beyond `most` are left out. */
export const recordValues = (payload: Uint8Array, most = 100): readonly SqliteValue[] => {
  const [headerSize, start] = varint(payload, 0);
  const values: SqliteValue[] = [];
  let [head, body] = [start, headerSize];
  while (head < headerSize && head < payload.length && values.length < most) {
    const [type, end] = varint(payload, head);
    head = end;
    const size = sizeOf(type);
    values.push(valueIn(payload.subarray(body, body + size), type));
    body += size;
  }
  return values;
};

const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0];

const sizeOf = (type: number): number => (type < 12 ? (sizes[type] ?? 0) : Math.floor((type - 12) / 2));

const valueIn = (bytes: Uint8Array, type: number): SqliteValue => {
  if (type === 0 || type === 10 || type === 11) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type >= 12) return type % 2 === 0 ? bytes : new TextDecoder().decode(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < sizeOf(type)) return null;
  if (type === 7) return buffer.readDoubleBE(0);
  return type === 6 ? Number(buffer.readBigInt64BE(0)) : buffer.readIntBE(0, sizeOf(type));
};

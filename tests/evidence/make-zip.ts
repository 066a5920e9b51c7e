/** Makes a zip file of stored members, small enough for a test. */
export const makeZip = (members: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(members)) {
    const [path, data] = [Buffer.from(name), Buffer.from(content)];
    const sizes = Buffer.alloc(18);
    sizes.writeUInt32LE(crc32(data), 4);
    sizes.writeUInt32LE(data.length, 8);
    sizes.writeUInt32LE(data.length, 12);
    sizes.writeUInt16LE(path.length, 16);
    const common = Buffer.concat([Buffer.from([20, 0, 0, 8, 0, 0]), sizes]);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.alloc(2), path, data]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(12), place, path]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
};

const crc32 = (data: Uint8Array): number => {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

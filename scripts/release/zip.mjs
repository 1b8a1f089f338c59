import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that a zip can name: the bytes do not depend on when it was made. */
const DATE = 0x21;
const VERSION = 20;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const READABLE = 0o100644 << 16;

/** The fields that a file's own header and its entry in the directory share. */
const describe = ({ name, bytes, packed }) => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
};

const fileRecord = (file) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), describe(file), Buffer.from(file.name), file.packed]);

const directoryEntry = (file, offset) => {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(READABLE >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  // 0x0314 = made on Unix, so that the permissions count.
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), describe(file), rest, Buffer.from(file.name)]);
};

/**
 * A zip archive (APPNOTE 6.3), always the same for the same files.
 *
 * @param {readonly { name: string, bytes: Buffer }[]} files names with forward slashes
 */
export const makeZip = (files) => {
  const sorted = [...files].sort((one, other) => (one.name < other.name ? -1 : 1));
  const packed = sorted.map((file) => ({ ...file, packed: deflateRawSync(file.bytes, { level: 9 }) }));
  const records = [];
  const entries = [];
  let offset = 0;
  for (const file of packed) {
    const record = fileRecord(file);
    entries.push(directoryEntry(file, offset));
    records.push(record);
    offset += record.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(packed.length, 8);
  end.writeUInt16LE(packed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...records, directory, end]);
};

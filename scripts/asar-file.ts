import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';

type Entry = {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly offset?: string;
  readonly unpacked?: boolean;
  readonly link?: string;
  readonly integrity?: { readonly algorithm: string; readonly hash: string };
};

export type AsarContent = {
  /** By this Electron knows on macOS and Windows whether the archive was changed. */
  readonly headerHash: string;
  /** Names within the archive, with `/` between folders. */
  readonly files: readonly string[];
  readonly unpacked: readonly string[];
  /** Files whose bytes are not those that the header promises. */
  readonly changed: readonly string[];
  /** The same of what lies beside the archive, which Electron loads unchecked. */
  readonly changedBeside: readonly string[];
};

/** https://github.com/electron/asar#format: a length, the header as JSON, and the files in a row. */
export function readAsar(file: string): AsarContent {
  const fd = openSync(file, 'r');
  try {
    const read = (position: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      readSync(fd, bytes, 0, length, position);
      return bytes;
    };
    const lengths = read(0, 16);
    const header = read(16, lengths.readUInt32LE(12)).toString('utf8');
    const entries = entriesOf(JSON.parse(header) as Entry);
    const dataAt = 8 + lengths.readUInt32LE(4);
    const packed = entries.filter(({ entry }) => entry.unpacked !== true);
    const unpacked = entries.filter(({ entry }) => entry.unpacked === true);
    const beside = (name: string): Buffer | null => {
      const place = path.join(`${file}.unpacked`, ...name.split('/'));
      return existsSync(place) ? readFileSync(place) : null;
    };
    return {
      headerHash: sha256(header),
      files: packed.map(({ name }) => name),
      unpacked: unpacked.map(({ name }) => name),
      changed: packed
        .filter(({ entry }) => {
          const { offset, size } = entry;
          return !isPromised(entry, read(dataAt + Number(offset ?? 0), size ?? 0));
        })
        .map(({ name }) => name),
      changedBeside: unpacked
        .filter(({ name, entry }) => !isPromised(entry, beside(name)))
        .map(({ name }) => name),
    };
  } finally {
    closeSync(fd);
  }
}

const isPromised = ({ integrity }: Entry, bytes: Buffer | null): boolean =>
  bytes !== null && integrity?.algorithm === 'SHA256' && integrity.hash === sha256(bytes);

const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

function entriesOf(folder: Entry, prefix = ''): { name: string; entry: Entry }[] {
  return Object.entries(folder.files ?? {}).flatMap(([part, entry]) => {
    const name = prefix + part;
    return entry.files === undefined ? [{ name, entry }] : entriesOf(entry, `${name}/`);
  });
}

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomFillSync,
  type KeyObject,
} from 'node:crypto';
import { isLocked } from './store-error.ts';
import { subKeyOf } from './sub-key.ts';
import { AppError } from '../../shared/ipc/result.ts';

/**
 * What the address key is for: values that only its holders can read, and keyed hashes by which equal
 * ones are found without reading them.
 */
export type Sealer = {
  /** `bound` names the record and field, so that a sealed value cannot be moved to another. */
  readonly seal: (bound: string, text: string) => string;
  /** @throws AppError `store-damaged` when the value was changed or belongs elsewhere */
  readonly open: (bound: string, sealed: string) => string;
  /** The same text of the same kind gives the same 22 letters; without the key nobody can try texts. */
  readonly hash: (kind: string, normalForm: string) => string;
  /** Lets its keys go, whose memory is overwritten when it is freed; it can do nothing after. */
  readonly wipe: () => void;
};

/** Marks the format; an unsealed text never begins so. */
const mark = '\u{1f512}1:';
const nonceSize = 12;
const tagSize = 16;

export const isSealed = (value: string): boolean => value.startsWith(mark);

export function createSealer(addressKey: Uint8Array): Sealer {
  // As key objects: each use is many times as fast as from bytes, and lists have thousands of values.
  let keys: Keys | null = {
    sealing: subKey(addressKey, 'sealed values'),
    hashing: subKey(addressKey, 'hashes for matching'),
  };
  const nextNonce = createNonces();
  const held = (): Keys => {
    if (keys === null) throw isLocked();
    return keys;
  };
  return {
    seal: (bound, text) => {
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', held().sealing, nonce);
      cipher.setAAD(Buffer.from(bound));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return mark + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open: (bound, sealed) => {
      if (!isSealed(sealed)) throw notOurs();
      const bytes = Buffer.from(sealed.slice(mark.length), 'base64');
      const body = nonceSize + tagSize;
      const { sealing } = held();
      try {
        const cipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, nonceSize), {
          authTagLength: tagSize,
        });
        cipher.setAAD(Buffer.from(bound));
        cipher.setAuthTag(bytes.subarray(nonceSize, body));
        return Buffer.concat([cipher.update(bytes.subarray(body)), cipher.final()]).toString(
          'utf8',
        );
      } catch {
        throw notOurs();
      }
    },
    hash: (kind, normalForm) =>
      createHmac('sha256', held().hashing)
        .update(JSON.stringify([kind, normalForm]))
        .digest('base64url')
        .slice(0, 22),
    wipe: () => {
      keys = null;
    },
  };
}

type Keys = { readonly sealing: KeyObject; readonly hashing: KeyObject };

function subKey(key: Uint8Array, purpose: string): KeyObject {
  const derived = subKeyOf(key, purpose);
  const object = createSecretKey(derived);
  derived.fill(0);
  return object;
}

/** Random ones, made many at a time: to ask for each alone takes longer than to seal. */
function createNonces(): () => Buffer {
  const made = Buffer.alloc(nonceSize * 256);
  let used = made.length;
  return () => {
    if (used === made.length) {
      randomFillSync(made);
      used = 0;
    }
    used += nonceSize;
    return made.subarray(used - nonceSize, used);
  };
}

const notOurs = (): AppError =>
  new AppError(
    'store-damaged',
    'A confidential value of this record cannot be read. Restore it from a backup, or type it again.',
  );

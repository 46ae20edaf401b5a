import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
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
  /** Overwrites its keys; it can do nothing after. */
  readonly wipe: () => void;
};

/** Marks the format; an unsealed text never begins so. */
const mark = '\u{1f512}1:';

export const isSealed = (value: string): boolean => value.startsWith(mark);

export function createSealer(addressKey: Uint8Array): Sealer {
  const sealing = subKey(addressKey, 'sealed values');
  const hashing = subKey(addressKey, 'hashes for matching');
  return {
    seal: (bound, text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      cipher.setAAD(Buffer.from(bound));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return mark + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open: (bound, sealed) => {
      if (!isSealed(sealed)) throw notOurs();
      const bytes = Buffer.from(sealed.slice(mark.length), 'base64');
      try {
        const cipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12), {
          authTagLength: 16,
        });
        cipher.setAAD(Buffer.from(bound));
        cipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
      } catch {
        throw notOurs();
      }
    },
    hash: (kind, normalForm) =>
      createHmac('sha256', hashing)
        .update(JSON.stringify([kind, normalForm]))
        .digest('base64url')
        .slice(0, 22),
    wipe: () => {
      sealing.fill(0);
      hashing.fill(0);
    },
  };
}

const subKey = (key: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `casetable ${purpose}`, 32));

const notOurs = (): AppError =>
  new AppError(
    'store-damaged',
    'A confidential value of this record cannot be read. Restore it from a backup, or type it again.',
  );

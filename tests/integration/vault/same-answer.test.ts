import { describe, expect, it } from 'vitest';
import {
  type DeriveKey,
  deriveKey,
  type KdfParameters,
  newSlotParameters,
} from '../../../src/main/vault/derive-key.ts';
import { sameAnswer } from '../../../src/main/vault/same-answer.ts';

const kdf: KdfParameters = { algorithm: 'argon2id', memoryKib: 65_536, passes: 3, lanes: 1 };
const slot = { salt: Buffer.alloc(16, 9), kdf, holds: 'the store key' };

/** The real derivation, which notes what it was asked for and what it gave. */
function watched(): { derive: DeriveKey; asked: KdfParameters[]; given: Buffer[] } {
  const asked: KdfParameters[] = [];
  const given: Buffer[] = [];
  const derive: DeriveKey = async (passphrase, salt, parameters) => {
    asked.push(parameters);
    const key = await deriveKey(passphrase, salt, parameters);
    given.push(key);
    return key;
  };
  return { derive, asked, given };
}

const isZero = (key: Buffer): boolean => key.every((byte) => byte === 0);

describe('the answer to whoever unlocks', () => {
  it('is what the slot holds, for its passphrase', async () => {
    const { derive, asked, given } = watched();
    const right = await deriveKey('the right one', slot.salt, kdf);
    const answer = await sameAnswer({
      slot,
      passphrase: 'the right one',
      open: ({ holds }, key) => (right.equals(key) ? holds : null),
      derive,
    });
    expect(answer).toBe('the store key');
    expect(asked).toEqual([kdf]);
    expect(given.every(isZero)).toBe(true);
  });

  it.each<[string, typeof slot | null, () => string | null, KdfParameters]>([
    ['a wrong passphrase', slot, () => null, kdf],
    [
      'a damaged slot',
      slot,
      () => {
        throw new Error('Unsupported state or unable to authenticate data');
      },
      kdf,
    ],
    ['a name that nobody has', null, () => 'never asked', newSlotParameters],
  ])('to %s is one derivation and one sentence', async (_what, wanted, open, parameters) => {
    const { derive, asked, given } = watched();
    const answer = sameAnswer({ slot: wanted, passphrase: 'any', open, derive });
    await expect(answer).rejects.toMatchObject({
      code: 'wrong-passphrase',
      message: 'That passphrase does not open this store. Try again.',
    });
    expect(asked).toEqual([parameters]);
    expect(given.every(isZero)).toBe(true);
  });
});

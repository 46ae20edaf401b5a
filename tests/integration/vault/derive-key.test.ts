import { execFileSync } from 'node:child_process';
import { argon2Sync, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { type Argon2id, knownAnswers } from '../../../src/main/vault/argon2.ts';
import { loadNativeArgon2 } from '../../../src/main/vault/argon2-native.ts';
import { argon2InWasm } from '../../../src/main/vault/argon2-wasm.ts';
import {
  checkKeyDerivation,
  createKeyDerivation,
  deriveKey,
  type KdfParameters,
  newSlotParameters,
} from '../../../src/main/vault/derive-key.ts';
import { createSlot } from '../../../src/main/vault/key-slot.ts';
import { argon2ThreadUrl } from '../../support/argon2-thread-url.ts';
import { tellRefused } from '../../support/tell-fault.ts';

// The other files ask for the least that is accepted (tests/support/least-derivation.ts).
vi.unmock('../../../src/main/vault/derive-key.ts');

// WebAssembly takes seconds where other work goes on beside it.
vi.setConfig({ testTimeout: 60_000 });

const salt = Buffer.alloc(16, 7);
const small: KdfParameters = { algorithm: 'argon2id', memoryKib: 65_536, passes: 3, lanes: 4 };
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const native = (): Promise<Argon2id> => loadNativeArgon2();
const wasm = (): Promise<Argon2id> => Promise.resolve(argon2InWasm(argon2ThreadUrl));
const missing = (): Promise<Argon2id> =>
  loadNativeArgon2(() => Promise.reject(new Error('Cannot find native binding')));

/** Gives the right length and the wrong bytes. */
const wrong = (): Promise<Argon2id> => Promise.resolve(() => Promise.resolve(new Uint8Array(32)));

describe('the answers that an implementation must give', () => {
  it('are those of the implementation inside Node, which passes the vector of RFC 9106', () => {
    const vector = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    expect(hex(vector)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    for (const { input, tag } of knownAnswers) {
      const { password, salt: nonce, secret, memoryKib: memory, passes, lanes } = input;
      const answer = argon2Sync('argon2id', {
        message: password,
        nonce,
        ...(secret && { secret }),
        memory,
        passes,
        parallelism: lanes,
        tagLength: 32,
      });
      expect(hex(answer)).toBe(tag);
    }
  });

  it.each([
    ['native', native],
    ['WebAssembly', wasm],
  ])('are given by the %s build', async (_name, load) => {
    const argon2id = await load();
    for (const { input, tag } of knownAnswers) expect(hex(await argon2id(input))).toBe(tag);
  });
});

describe('the choice of an implementation', () => {
  it('falls to WebAssembly where the native build is missing, with the same bytes', async () => {
    const derivations = [
      createKeyDerivation([native]),
      createKeyDerivation([missing, wasm]),
      createKeyDerivation([wrong, wasm]),
    ];
    const keys = await Promise.all(
      derivations.map(async (derivation) =>
        hex(await derivation.deriveKey('a passphrase', salt, small)),
      ),
    );
    expect(keys[0]).toHaveLength(64);
    expect(new Set(keys).size).toBe(1);
  });

  it('refuses every implementation that fails its answers, and says what to do', async () => {
    const { check, deriveKey: derive } = createKeyDerivation([missing, wrong]);
    const refusal = { code: 'no-key-derivation', message: expect.stringContaining('Install') };
    await expect(check()).rejects.toMatchObject(refusal);
    await expect(derive('a passphrase', salt, small)).rejects.toMatchObject(refusal);
  });

  it('looks again at the next try, and only once when it has found one', async () => {
    let tries = 0;
    const second = (): Promise<Argon2id> => {
      tries += 1;
      return tries === 1 ? wrong() : native();
    };
    const { check } = createKeyDerivation([second]);
    await expect(check()).rejects.toMatchObject({ code: 'no-key-derivation' });
    await check();
    await check();
    expect(tries).toBe(2);
  });

  it('has one that is right on this machine', async () => {
    await expect(checkKeyDerivation()).resolves.toBeUndefined();
  });
});

describe('a new slot', () => {
  it('asks for twice the memory of the floor', async () => {
    const owner = { kind: 'user', userId: randomUUID(), name: 'Joanne Lowe', role: null } as const;
    const keys = { epoch: 1, dataKey: Buffer.alloc(32), addressKey: null };
    const { kdf } = await createSlot(randomUUID(), owner, 'a passphrase', [keys]);
    expect(kdf).toEqual({ algorithm: 'argon2id', memoryKib: 131_072, passes: 3, lanes: 4 });
  });
});

describe('a derivation', () => {
  const derived = async (passphrase: string): Promise<string> =>
    hex(await deriveKey(passphrase, salt, small));

  it.each([
    ['native', native],
    ['WebAssembly', wasm],
  ])(
    'lets everything else go on meanwhile, in the %s build',
    async (_name, load) => {
      const { check, deriveKey: derive } = createKeyDerivation([load]);
      await check();
      const working = { isDone: false };
      const key = derive('a passphrase', salt, newSlotParameters).finally(() => {
        working.isDone = true;
      });
      let turns = 0;
      while (!working.isDone) {
        await setTimeout(2);
        turns += 1;
      }
      await key;
      expect(turns).toBeGreaterThan(5);
    },
    30_000,
  );

  it('is the same for é as one letter and as two, and for nothing else', async () => {
    const composed = 'caf\u00e9 au lait';
    expect(await derived(composed.normalize('NFD'))).toBe(await derived(composed));
    const others = [composed, `${composed} `, ` ${composed}`, 'cafe au lait', 'Caf\u00e9 au lait'];
    const keys = await Promise.all(others.map(derived));
    expect(new Set(keys).size).toBe(others.length);
  });

  it('takes 1,000 characters and emoji to the last one', async () => {
    const long = 'otter 🦦 '.repeat(125);
    expect(Array.from(long)).toHaveLength(1000);
    expect(await derived(`${long}a`)).not.toBe(await derived(`${long}b`));
  });

  it('keeps neither the passphrase nor the key', async () => {
    const seen: Uint8Array[] = [];
    const spied = async (): Promise<Argon2id> => {
      const argon2id = await native();
      return (input) => {
        seen.push(input.password);
        return argon2id(input);
      };
    };
    const { check, deriveKey: derive } = createKeyDerivation([spied]);
    await check();
    seen.length = 0;

    const key = await derive('a passphrase', salt, small);
    const first = hex(key);
    expect(seen.map(hex)).toEqual([hex(Buffer.alloc('a passphrase'.length))]);

    key.fill(0);
    const again = await derive('a passphrase', salt, small);
    expect(again).not.toBe(key);
    expect(hex(again)).toBe(first);
    expect(hex(key)).toBe('00'.repeat(32));
  });
});

describe('too little memory', () => {
  it.each([
    ['native', () => loadNativeArgon2(() => Promise.resolve({ hashRaw: outOfMemory }))],
    ['WebAssembly', wasm],
  ])('is told in words by the %s build', async (_name, load) => {
    const argon2id = await load();
    // More than WebAssembly can address at all.
    const asked = { password: Buffer.from('x'), salt, memoryKib: 4_300_000, passes: 3, lanes: 4 };
    await expect(tellRefused('F73', argon2id(asked))).rejects.toMatchObject({
      code: 'not-enough-memory',
      message: expect.stringContaining('Close other programs'),
    });
  });

  it.skipIf(process.platform !== 'linux')(
    'ends in words and never in a weaker key, when the system gives no more',
    () => {
      const script = 'tests/support/derive-in-little-memory.ts';
      expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toBe(
        'not-enough-memory',
      );
    },
  );

  const outOfMemory = (): Promise<Buffer> => Promise.reject(new Error('Memory allocation error'));
});

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { recoveryReminder } from '../../shared/domain/access/recovery.ts';
import { dayOf } from '../../shared/domain/calendar-date.ts';
import {
  formatRecoveryCode,
  readRecoveryCode,
  recoveryCodeBytes,
} from '../../shared/domain/recovery-code.ts';
import type { RecoveryStatus } from '../../shared/ipc/contract/recovery.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { lastDone } from '../store/audited.ts';
import type { AtKeys } from '../vault/at-keys.ts';
import { isSealedBy } from '../vault/key-file.ts';
import { createSlot, keysOf, openSlot } from '../vault/key-slot.ts';
import type { UnlockedKeys } from '../vault/open-keys.ts';
import type { Session } from '../vault/session.ts';

export type Recovery = {
  readonly status: () => Promise<RecoveryStatus>;
  readonly prepare: () => Promise<{ readonly code: string }>;
  readonly print: () => Promise<{ readonly isPrinted: boolean }>;
  readonly confirm: (lastGroup: string) => Promise<RecoveryStatus>;
  readonly test: (code: string) => Promise<RecoveryStatus>;
  readonly putOff: () => Promise<RecoveryStatus>;
};

type Options = {
  readonly session: Session;
  /** Asks where to print the page; false when the person cancels. */
  readonly printPage: () => Promise<boolean>;
};

/** A code that was shown and is not confirmed yet, and the store that it is for. */
type Prepared = { readonly storeId: string; readonly code: string };

/** The recovery code of the open store: made, printed, proved to be on paper, and tested. */
export function createRecovery({ session, printPage }: Options): Recovery {
  let prepared: Prepared | null = null;

  const preparedFor = ({ file }: UnlockedKeys): string => {
    if (prepared === null || prepared.storeId !== file.storeId) throw notPrepared();
    return prepared.code;
  };

  return {
    status: () => session.atKeys(statusOf),
    prepare: () =>
      session.atKeys(({ keys }) => {
        const code = formatRecoveryCode(randomBytes(recoveryCodeBytes));
        prepared = { storeId: keys().file.storeId, code };
        return Promise.resolve({ code });
      }),
    print: async () => {
      preparedFor(session.requireKeys());
      return { isPrinted: await printPage() };
    },
    confirm: (lastGroup) =>
      session.atKeys(async (at) => {
        const code = preparedFor(at.keys());
        if (!isLastGroup(code, lastGroup)) throw notLastGroup();
        await keepCode(at, code);
        prepared = null;
        return statusOf(at);
      }),
    test: (typed) =>
      session.atKeys(async (at) => {
        const code = readCode(typed);
        try {
          await session.guardTry(null, () => proveCode(at.keys(), code));
        } catch (error) {
          await at.store.note({ verb: 'recovery.tested', objectId: null, outcome: 'failed' });
          throw error;
        }
        await at.store.note({ verb: 'recovery.tested', objectId: null });
        return statusOf(at);
      }),
    putOff: () =>
      session.atKeys(async (at) => {
        await at.store.note({ verb: 'recovery.put-off', objectId: null });
        return statusOf(at);
      }),
  };
}

/** A code as it is printed, however it was typed. @throws AppError `invalid-input` */
export function readCode(typed: string): string {
  const reading = readRecoveryCode(typed);
  if ('problem' in reading) throw new AppError('invalid-input', reading.problem);
  return formatRecoveryCode(reading.bytes);
}

async function statusOf({ store, keys }: AtKeys): Promise<RecoveryStatus> {
  const { db } = store;
  const hasCode = keys().file.slots.some(({ kind }) => kind === 'recovery');
  const made = hasCode ? await lastDone(db, 'recovery.made') : null;
  const tested = await lastDone(db, 'recovery.tested');
  const putOff = await lastDone(db, 'recovery.put-off');
  const used = await lastDone(db, 'recovery.used');
  // Who put it off before the sheet was used up meant another sheet.
  const isPutOff = putOff !== null && putOff.number > (used?.number ?? 0);
  // A test of an earlier code says nothing of this one.
  const isOfThis = hasCode && tested !== null && tested.number > (made?.number ?? 0);
  const facts = {
    hasCode,
    madeOn: made && dayOf(made.at),
    testedOn: isOfThis ? dayOf(tested.at) : null,
    putOffOn: isPutOff ? dayOf(putOff.at) : null,
  };
  return {
    hasCode,
    madeAt: made?.at ?? null,
    testedAt: isOfThis ? tested.at : null,
    reminder: recoveryReminder(facts, store.today()),
  };
}

/** Its slot takes the place of the one before, whose sheet opens nothing from then on. */
async function keepCode({ store, keys, changeKeyFile }: AtKeys, code: string): Promise<void> {
  const { file, epochs } = keys();
  if (epochs.some(({ addressKey }) => addressKey === null)) {
    throw new AppError(
      'not-allowed',
      'You do not hold the address key, so the recovery code would not. Ask another coordinator.',
    );
  }
  const owner = { kind: 'recovery', userId: null, name: 'Recovery code', role: null } as const;
  const slot = await createSlot(file.storeId, owner, code, epochs);
  // Before the key file: a way into the store must not be there without being recorded.
  await store.note({ verb: 'recovery.made', objectId: null });
  await changeKeyFile((before) => ({
    ...before,
    slots: [...before.slots.filter(({ kind }) => kind !== 'recovery'), slot],
  }));
}

/** Opens the slot of the recovery code as far as to the keys that opened the store. */
async function proveCode({ file, epochs }: UnlockedKeys, code: string): Promise<void> {
  const slot = file.slots.find(({ kind }) => kind === 'recovery');
  const pair = slot === undefined ? null : await openSlot(file.storeId, slot, code);
  if (slot === undefined || pair === null) throw wrongCode();
  const opened = keysOf(file.storeId, slot, pair);
  const isSame = epochs.every(({ epoch, dataKey }) =>
    opened.some((keys) => keys.epoch === epoch && timingSafeEqual(keys.dataKey, dataKey)),
  );
  const isSealed = opened.every((keys) => keys.addressKey !== null && isSealedBy(file, keys));
  for (const bytes of [
    pair.privateKey,
    ...opened.flatMap((keys) => [keys.dataKey, keys.addressKey]),
  ])
    bytes?.fill(0);
  if (!isSame || !isSealed) throw wrongCode();
}

const isLastGroup = (code: string, typed: string): boolean =>
  typed.normalize('NFKC').trim().toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1') ===
  code.split('-').at(-1);

const notPrepared = (): AppError =>
  new AppError('not-found', 'There is no new code any more. Make one again.');

const notLastGroup = (): AppError =>
  new AppError('invalid-input', 'That is not the last group of the code. Look at the sheet again.');

const wrongCode = (): AppError =>
  new AppError(
    'wrong-passphrase',
    'This code does not open this store. It may be of an earlier sheet: look for a later one, or make a new one.',
  );

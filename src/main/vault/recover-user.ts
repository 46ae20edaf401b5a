import { randomUUID } from 'node:crypto';
import type { User } from '../../shared/domain/access/user.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { appendAudit, auditKeyOf } from '../store/audit-store.ts';
import { listUsers, saveUser } from '../store/user-store.ts';
import { changeKeyFile } from './key-file.ts';
import { createSlot } from './key-slot.ts';
import { wipeKeys, type OpenFiles } from './store-files.ts';

export type Recovering = {
  /** As it is printed. */
  readonly code: string;
  /** One of the coordinators, or the name of a new one. */
  readonly user: { readonly userId: string } | { readonly name: string };
  readonly passphrase: string;
};

/**
 * Gives a coordinator a new passphrase by the keys of the recovery code, which is used up by that. The
 * audit is written first: a code that was used must not go unrecorded, while one that was not used up can
 * be used again. Closes the store and forgets the keys in any case.
 * @throws AppError `not-found` or `conflict`
 */
export async function recoverUser(
  path: string,
  { opened, keys, epoch }: OpenFiles,
  { user: wanted, passphrase }: Recovering,
  now: () => Instant,
): Promise<{ readonly userId: string }> {
  try {
    const { db } = opened;
    const user = coordinatorOf(await listUsers(db), wanted);
    await db.transaction().execute(async (tx) => {
      const at = now();
      await saveUser(tx, user, at);
      await appendAudit(tx, auditKeyOf(epoch.epoch, epoch.dataKey), {
        at,
        userId: user.id,
        role: user.role,
        verb: 'recovery.used',
        objectId: user.id,
        outcome: 'done',
        note: 'name' in wanted ? 'for a new coordinator' : '',
        changes: '',
      });
    });
    const { id: userId, name, role } = user;
    const owner = { kind: 'user', userId, name, role } as const;
    const slot = await createSlot(keys.file.storeId, owner, passphrase, keys.epochs);
    await changeKeyFile(path, keys, (file) => ({
      ...file,
      slots: [
        ...file.slots.filter((known) => known.kind === 'user' && known.userId !== userId),
        slot,
      ],
    }));
    return { userId };
  } finally {
    await opened.close();
    wipeKeys(keys);
  }
}

function coordinatorOf(users: readonly User[], wanted: Recovering['user']): User {
  const present = users.filter(({ removedAt }) => removedAt === null);
  const isWanted = ({ id, name }: User): boolean =>
    'userId' in wanted ? id === wanted.userId : name === wanted.name;
  const known = present.find(isWanted);
  if (known?.role === 'coordinator') return known;
  if ('userId' in wanted) {
    throw new AppError('not-found', 'This user is no longer a coordinator. Choose another one.');
  }
  if (known !== undefined) {
    throw new AppError('conflict', 'A user with another role has this name. Choose another name.');
  }
  return {
    id: randomUUID(),
    name: wanted.name,
    role: 'coordinator',
    agencyId: null,
    holdsAddressKey: true,
    removedAt: null,
    lastUnlockedAt: null,
  };
}

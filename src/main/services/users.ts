import { randomUUID } from 'node:crypto';
import {
  draftProblem,
  mayHoldAddressKey,
  removalProblem,
  toKnown,
  type UserDraft,
} from '../../shared/domain/access/user-rules.ts';
import type { AuditVerb } from '../../shared/domain/access/audit-words.ts';
import type { User } from '../../shared/domain/access/user.ts';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { ListedUser } from '../../shared/ipc/contract/users.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { appendAudit } from '../store/audit-store.ts';
import { lastOf } from '../store/audited.ts';
import { deleteDraftsOf } from '../store/draft-store.ts';
import { deleteFiltersOf } from '../store/filter-store.ts';
import { listAgencies } from '../store/forum-store.ts';
import { setOwnIdleMinutes } from '../store/lock-store.ts';
import type { Store } from '../store/store.ts';
import { listUsers as allUsers, saveUser } from '../store/user-store.ts';
import type { AtKeys } from '../vault/at-keys.ts';
import { createSlot, openSlot, relockSlot, type Slot } from '../vault/key-slot.ts';
import { keysFor, slotsFor } from '../vault/settle-slots.ts';
import type { Session } from '../vault/session.ts';
import { refuseCaseOfNobody } from './closures.ts';

/** Everybody who has or had a passphrase, by name. */
export const listUsers = (session: Session): Promise<ListedUser[]> =>
  session.atKeys((at) => listed(at));

export type NewUser = UserDraft & { readonly passphrase: string };

/**
 * Adds a user, or somebody again who was removed. The slot comes first, since nobody else knows the
 * passphrase that it is made with: without its user it opens nothing, and a coordinator's next opening
 * takes it out.
 */
export const addUser = (session: Session, added: NewUser): Promise<ListedUser[]> =>
  session.atKeys(async (at) => {
    const users = await listed(at);
    const known = added.id === null ? undefined : users.find(({ id }) => id === added.id);
    if (added.id !== null && known?.removedAt == null) throw isGone();
    const user = await userOf(at, added, users, {
      id: added.id ?? randomUUID(),
      removedAt: null,
      lastUnlockedAt: known?.lastUnlockedAt ?? null,
    });
    await putSlot(at, user, added.passphrase);
    try {
      await at.store.change(
        'user.added',
        user.id,
        (tx, now) => saveUser(tx, user, now),
        () => noteOf(null, user),
      );
    } catch (error) {
      await followStore(at);
      throw error;
    }
    return listed(at);
  });

export type ChangedUser = UserDraft & { readonly id: string };

/** Changes what a user is. The store comes first; the key file follows, if need be at a later opening. */
export const changeUser = (session: Session, changed: ChangedUser): Promise<ListedUser[]> =>
  session.atKeys(async (at) => {
    const users = await listed(at);
    const before = presentUser(users, changed.id);
    const user = await userOf(at, changed, users, before);
    await saveWithEntries(at.store, before, user);
    if (user.id === at.store.viewer.userId) at.rename(user.name);
    await followStore(at);
    return listed(at);
  });

/** Gives somebody who forgot their passphrase another one, in a slot that takes the place of theirs. */
export const resetPassphrase = (
  session: Session,
  { id, passphrase }: { readonly id: string; readonly passphrase: string },
): Promise<ListedUser[]> =>
  session.atKeys(async (at) => {
    if (id === at.store.viewer.userId) {
      throw new AppError('conflict', 'Change your own passphrase by “Change my passphrase”.');
    }
    const user = presentUser(await listed(at), id);
    await recordedFirst(at.store, 'user.passphrase-reset', user, () =>
      putSlot(at, user, passphrase),
    );
    return listed(at);
  });

/** Takes away somebody's way into the store. What they did stays theirs; they can be added again. */
export const removeUser = (session: Session, id: string): Promise<ListedUser[]> =>
  session.atKeys(async (at) => {
    const users = await listed(at);
    const { hasSlot: _, ...user } = presentUser(users, id);
    const problem = removalProblem(id, users.map(toKnown), at.store.viewer.userId);
    if (problem !== null) throw new AppError('conflict', problem);
    await at.store.change('user.removed', id, async (tx, now) => {
      await saveUser(tx, { ...user, removedAt: now }, now);
      await refuseCaseOfNobody(tx);
      // What they typed and did not send is theirs alone: nobody else could read it.
      await deleteDraftsOf(tx, id);
      await deleteFiltersOf(tx, id);
      await setOwnIdleMinutes(tx, id, null);
    });
    await followStore(at);
    return listed(at);
  });

/** When the passphrase of whoever is at the store was set last, and whether by somebody else. */
export async function ownPassphrase({
  whole,
  viewer,
}: Store): Promise<{ changedAt: Instant | null; isKnownToOther: boolean }> {
  const own = 'user.passphrase-changed';
  const verbs = ['user.added', 'user.passphrase-reset', 'recovery.used', own] as const;
  const last = await lastOf(whole, verbs, viewer.userId);
  const isOther = last?.verb === 'user.added' || last?.verb === 'user.passphrase-reset';
  return { changedAt: last?.at ?? null, isKnownToOther: isOther };
}

/** @throws AppError `wrong-passphrase` */
export const changePassphrase = (
  session: Session,
  { present, passphrase }: { readonly present: string; readonly passphrase: string },
): Promise<null> =>
  session.atKeys(async (at) => {
    const { file, slot, epochs } = at.keys();
    const pair = await session.guardTry(slot.userId, async () => {
      const opened = await openSlot(file.storeId, slot, present);
      if (opened === null) throw notPresent();
      return opened;
    });
    if (present.normalize('NFKC') === passphrase.normalize('NFKC')) {
      throw new AppError('conflict', 'That is your present passphrase. Choose another one.');
    }
    const relocked = await relockSlot(file.storeId, { slot, pair, epochs }, passphrase);
    pair.privateKey.fill(0);
    const user = presentUser(await listed(at), at.store.viewer.userId);
    await recordedFirst(at.store, 'user.passphrase-changed', user, () =>
      at.changeKeyFile(
        (before) => ({
          ...before,
          slots: before.slots.map((known) => (known.id === slot.id ? relocked.slot : known)),
        }),
        relocked.pair,
      ),
    );
    return null;
  });

async function listed({ store, keys }: AtKeys): Promise<ListedUser[]> {
  const withSlot = new Set(keys().file.slots.map(({ userId }) => userId));
  const users = await allUsers(store.db);
  return users.map((user) => ({ ...user, hasSlot: withSlot.has(user.id) }));
}

function presentUser(users: readonly ListedUser[], id: string): ListedUser {
  const user = users.find((known) => known.id === id);
  if (user === undefined || user.removedAt !== null) throw isGone();
  return user;
}

/** The user whom a draft makes, if the rules let it. */
async function userOf(
  { store, keys }: AtKeys,
  draft: UserDraft,
  users: readonly ListedUser[],
  rest: Pick<User, 'id' | 'removedAt' | 'lastUnlockedAt'>,
): Promise<User> {
  const problem = draftProblem(draft, users.map(toKnown), store.viewer.userId);
  if (problem !== null) throw new AppError('conflict', `${problem.words}.`);
  const { name, role, agencyId } = draft;
  if (agencyId !== null && !(await listAgencies(store.db)).some(({ id }) => id === agencyId)) {
    throw new AppError('not-found', 'This agency is no longer there. Choose another one.');
  }
  const holdsAddressKey = mayHoldAddressKey(role, draft.holdsAddressKey);
  if (holdsAddressKey && keys().epochs.some(({ addressKey }) => addressKey === null)) {
    throw new AppError(
      'not-allowed',
      'You do not hold the address key, so you cannot give it. Ask another coordinator.',
    );
  }
  const { id, removedAt, lastUnlockedAt } = rest;
  return { id, name, role, agencyId, holdsAddressKey, removedAt, lastUnlockedAt };
}

async function putSlot(at: AtKeys, user: User, passphrase: string): Promise<void> {
  const { file, epochs } = at.keys();
  const { id: userId, name, role, holdsAddressKey } = user;
  const owner = { kind: 'user', userId, name, role } as const;
  const held = keysFor(epochs, holdsAddressKey);
  const slot: Slot = await createSlot(file.storeId, owner, passphrase, held);
  await at.changeKeyFile((before) => ({
    ...before,
    slots: [...before.slots.filter((known) => known.userId !== userId), slot],
  }));
}

async function followStore({ store, keys, changeKeyFile }: AtKeys): Promise<void> {
  const users = await allUsers(store.db);
  const { epochs } = keys();
  await changeKeyFile((file) => ({ ...file, slots: slotsFor(file, users, epochs) }));
}

/**
 * A passphrase lives in the key file alone. The audit entry is written before: a change that was not
 * recorded would be worse than an entry of one that failed, which a second entry then says.
 */
async function recordedFirst(
  store: Store,
  verb: AuditVerb,
  { id: objectId }: ListedUser,
  work: () => Promise<void>,
): Promise<void> {
  await store.note({ verb, objectId });
  try {
    await work();
  } catch (error) {
    await store.note({ verb, objectId, outcome: 'failed' });
    throw error;
  }
}

/** A change of role and one of the address key are two entries, each of which can be looked for. */
async function saveWithEntries(store: Store, before: User, after: User): Promise<void> {
  const [verb = 'user.changed', ...others] = verbsOf(before, after);
  const note = noteOf(before, after);
  const { viewer, auditKey } = store;
  await store.change(
    verb,
    after.id,
    async (tx, at) => {
      await saveUser(tx, after, at);
      await refuseCaseOfNobody(tx);
      for (const other of others) {
        await appendAudit(tx, auditKey, {
          at,
          userId: viewer.userId,
          role: viewer.role,
          verb: other,
          objectId: after.id,
          outcome: 'done',
          note,
          changes: '',
        });
      }
    },
    () => note,
  );
}

function verbsOf(before: User, after: User): AuditVerb[] {
  const verbs: AuditVerb[] = before.role === after.role ? [] : ['user.role-changed'];
  if (before.holdsAddressKey === after.holdsAddressKey) return verbs;
  return [...verbs, after.holdsAddressKey ? 'user.address-key-given' : 'user.address-key-taken'];
}

/** In roles and keys; the audit holds no name. */
function noteOf(before: User | null, after: User): string {
  const role =
    before === null
      ? `as ${after.role}`
      : before.role === after.role
        ? ''
        : `from ${before.role} to ${after.role}`;
  const isSame = before !== null && before.holdsAddressKey === after.holdsAddressKey;
  const key = after.holdsAddressKey ? 'with the address key' : 'without the address key';
  return [role, isSame ? '' : key].filter((part) => part !== '').join(', ');
}

const isGone = (): AppError =>
  new AppError('not-found', 'This user is no longer there. Look at the list again.');

const notPresent = (): AppError =>
  new AppError('wrong-passphrase', 'That is not your present passphrase. Try again.');

import type { Role, User } from './user.ts';

/** What a coordinator says of a user, new or known. */
export type UserDraft = {
  /** Null for somebody new. */
  readonly id: string | null;
  readonly name: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly holdsAddressKey: boolean;
};

/** One of the users whom the rules compare with each other. */
export type KnownUser = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Whether the key file has a slot for them: nobody else can open the store. */
  readonly hasSlot: boolean;
  readonly isRemoved: boolean;
};

/** Roles that hold the address key from the start, may be given it, or never hold it. */
export const addressKeyRules: Readonly<Record<Role, 'always' | 'by-choice' | 'never'>> = {
  coordinator: 'always',
  chair: 'by-choice',
  representative: 'by-choice',
  auditor: 'never',
};

/** A user as the rules compare them, with whether the key file has a slot for them. */
export const toKnown = (user: User & { readonly hasSlot: boolean }): KnownUser => ({
  id: user.id,
  name: user.name,
  role: user.role,
  hasSlot: user.hasSlot,
  isRemoved: user.removedAt !== null,
});

/** Whether somebody of this role holds the address key, as far as it is theirs to be given. */
export const mayHoldAddressKey = (role: Role, wanted: boolean): boolean =>
  addressKeyRules[role] === 'always' || (addressKeyRules[role] === 'by-choice' && wanted);

export type UserProblem = {
  readonly field: 'name' | 'role' | 'agencyId';
  /** A sentence without its full stop, as fields show it. */
  readonly words: string;
};

/** Why somebody cannot be added or changed so; null when they can. */
export function draftProblem(
  draft: UserDraft,
  users: readonly KnownUser[],
  viewerId: string,
): UserProblem | null {
  const namesake = users.find(
    ({ id, name, isRemoved }) =>
      id !== draft.id && !isRemoved && nameKey(name) === nameKey(draft.name),
  );
  if (namesake !== undefined) {
    return {
      field: 'name',
      words: 'Another user has this name. Add a middle name or the agency, so that both are known',
    };
  }
  if ((draft.role === 'representative') !== (draft.agencyId !== null)) {
    const words =
      draft.role === 'representative'
        ? 'Choose the agency that they represent'
        : 'Only a representative belongs to one agency';
    return { field: 'agencyId', words };
  }
  const before = users.find(({ id, isRemoved }) => id === draft.id && !isRemoved);
  if (before === undefined || before.role === draft.role) return null;
  if (before.id === viewerId) {
    return { field: 'role', words: 'Nobody changes their own role. Ask another coordinator' };
  }
  return isLastCoordinator(before, users)
    ? { field: 'role', words: 'This is the last coordinator. Make somebody else one first' }
    : null;
}

/** Why somebody cannot be removed; null when they can. */
export function removalProblem(
  userId: string,
  users: readonly KnownUser[],
  viewerId: string,
): string | null {
  if (userId === viewerId) return 'Nobody removes themselves. Ask another coordinator.';
  const user = users.find(({ id }) => id === userId);
  return user !== undefined && isLastCoordinator(user, users)
    ? 'This is the last coordinator. Make somebody else one first.'
    : null;
}

/** Without one who can open the store, nobody could add, change or remove anybody again. */
function isLastCoordinator(user: KnownUser, users: readonly KnownUser[]): boolean {
  const isAble = ({ role, hasSlot, isRemoved }: KnownUser): boolean =>
    role === 'coordinator' && hasSlot && !isRemoved;
  return isAble(user) && !users.some((other) => other.id !== user.id && isAble(other));
}

/** Names that differ in capitals, accents or marks alone are one name. */
const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

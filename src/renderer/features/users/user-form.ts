import { z } from 'zod';
import {
  addressKeyRules,
  draftProblem,
  mayHoldAddressKey,
  toKnown,
} from '../../../shared/domain/access/user-rules.ts';
import { type Role, User, UserName } from '../../../shared/domain/access/user.ts';
import type { PassphraseMeter } from '../../../shared/domain/passphrase-meter.ts';
import type { ListedUser } from '../../../shared/ipc/contract/users.ts';
import { firstProblem } from '../../lib/first-problem.ts';
import {
  emptyNewPassphrase,
  newPassphraseProblems,
  type NewPassphraseForm,
} from '../../lib/new-passphrase.ts';

/** What is typed of a user, without the passphrase, which is never kept. */
export const TypedUser = z.strictObject({
  name: z.string(),
  role: User.shape.role,
  agencyId: User.shape.agencyId,
  holdsAddressKey: z.boolean(),
});
export type TypedUser = z.infer<typeof TypedUser>;

export type UserForm = TypedUser & NewPassphraseForm;

export const emptyUserForm = (user: ListedUser | null): UserForm => ({
  name: user?.name ?? '',
  role: user?.role ?? 'representative',
  agencyId: user?.agencyId ?? null,
  holdsAddressKey: user?.holdsAddressKey ?? false,
  ...emptyNewPassphrase,
});

/** What may be kept while it is typed. */
export const withoutPassphrase = ({
  passphrase: _,
  passphraseAgain: __,
  ...typed
}: UserForm): TypedUser => typed;

/** The form as it is sent: only a representative has an agency, and each role its own kind of key. */
export const draftOf = (form: UserForm): TypedUser => ({
  name: form.name.trim(),
  role: form.role,
  agencyId: form.role === 'representative' ? form.agencyId : null,
  holdsAddressKey: mayHoldAddressKey(form.role, form.holdsAddressKey),
});

type Known = {
  /** Null for somebody new. */
  readonly id: string | null;
  readonly users: readonly ListedUser[];
  readonly viewerId: string;
  /** Whether a passphrase is chosen with it. */
  readonly asksPassphrase: boolean;
};

/** What is wrong with each field, in words; a field that is right is absent. */
export function userFormProblems(
  form: UserForm,
  { id, users, viewerId, asksPassphrase }: Known,
  meter: PassphraseMeter | null,
): Partial<Record<keyof UserForm, string>> {
  const name = firstProblem(UserName, form.name);
  const problem =
    name === null ? draftProblem({ id, ...draftOf(form) }, users.map(toKnown), viewerId) : null;
  return {
    ...(name !== null && { name }),
    ...(problem !== null && { [problem.field]: problem.words }),
    ...(asksPassphrase && newPassphraseProblems(form, meter)),
  };
}

/** Whether it is for the coordinator to say if somebody of a role holds the key. */
export const isKeyChosen = (role: Role): boolean => addressKeyRules[role] === 'by-choice';

/** What a role is, for whoever chooses one. */
export const roleWords: Readonly<Record<Role, string>> = {
  coordinator: 'Prepares and records everything, and keeps the users. Sees confidential details.',
  chair: 'Reads everything, runs meetings, decides referrals. No imports and no settings.',
  representative: 'One agency: its actions and its information for cases to come.',
  auditor: 'The audit alone, and nothing of any case.',
};

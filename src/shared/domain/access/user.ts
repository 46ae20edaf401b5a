import { z } from 'zod';
import { Instant } from '../calendar-date.ts';

/** What somebody is to the partnership, and so what Casetable lets them see and do. */
export const roles = ['coordinator', 'chair', 'representative', 'auditor'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const roleNames: Readonly<Record<Role, string>> = {
  coordinator: 'Coordinator',
  chair: 'Chair',
  representative: 'Representative',
  auditor: 'Auditor',
};

export const UserName = z
  .string()
  .trim()
  .min(1, 'Give the name')
  .max(80, 'Use at most 80 characters');

/** Somebody who opens the store with a passphrase of their own. */
export const User = z.strictObject({
  id: z.uuid(),
  name: UserName,
  role: Role,
  /** The agency of a representative; null for every other role. */
  agencyId: z.uuid().nullable(),
  /** Whether their slot holds the key to addresses, phones and the like. */
  holdsAddressKey: z.boolean(),
  removedAt: Instant.nullable(),
  lastUnlockedAt: Instant.nullable(),
});
export type User = z.infer<typeof User>;

/** Who is at the open store: what the rules of access judge by. */
export type Viewer = {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly holdsAddressKey: boolean;
};

import { z } from 'zod';
import { Instant } from '../../domain/calendar-date.ts';
import { Role, User, UserName } from '../../domain/access/user.ts';
import { NewPassphrase } from '../../domain/passphrase.ts';
import { anyone, coordinators, everyUser } from '../rights.ts';

/** A user as the page of users shows them. */
export const ListedUser = User.extend({
  /** Without a slot in the key file nobody can open the store, whatever their role. */
  hasSlot: z.boolean(),
});
export type ListedUser = z.infer<typeof ListedUser>;

const Draft = z.strictObject({
  name: UserName,
  role: Role,
  agencyId: z.uuid().nullable(),
  holdsAddressKey: z.boolean(),
});

const List = z.array(ListedUser);

export const userCalls = {
  /** Five words drawn by chance, which nothing keeps. */
  'users.suggestPassphrase': {
    allow: anyone,
    input: z.strictObject({}),
    output: z.strictObject({ passphrase: z.string() }),
  },
  /** Everybody who has or had a passphrase. */
  'users.list': { allow: coordinators, input: z.strictObject({}), output: List },
  /** Adds somebody; with the id of somebody who was removed, adds them again. */
  'users.add': {
    allow: coordinators,
    input: Draft.extend({ id: z.uuid().nullable(), passphrase: NewPassphrase }),
    output: List,
  },
  'users.change': { allow: coordinators, input: Draft.extend({ id: z.uuid() }), output: List },
  /** A new passphrase for somebody who forgot theirs. */
  'users.resetPassphrase': {
    allow: coordinators,
    input: z.strictObject({ id: z.uuid(), passphrase: NewPassphrase }),
    output: List,
  },
  'users.remove': { allow: coordinators, input: z.strictObject({ id: z.uuid() }), output: List },
  /** Whether somebody else chose the passphrase of whoever is at the store, and so knows it. */
  'users.own': {
    allow: everyUser,
    input: z.strictObject({}),
    output: z.strictObject({ changedAt: Instant.nullable(), isKnownToOther: z.boolean() }),
  },
  /** Whoever is at the store changes their own passphrase, and shows that they know the present one. */
  'users.changePassphrase': {
    allow: everyUser,
    input: z.strictObject({ present: z.string().min(1).max(1024), passphrase: NewPassphrase }),
    output: z.null(),
  },
} as const;

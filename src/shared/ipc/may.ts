import type { Role } from '../domain/access/user.ts';
import { contract } from './contract.ts';
import type { Call } from './define.ts';

/** The names of the calls that a role may make: what its page offers, and no more. */
export const callsFor = (role: Role): string[] =>
  Object.entries<Call>(contract.calls)
    .filter(([, { allow }]) => allow === 'anyone' || allow.includes(role))
    .map(([name]) => name);

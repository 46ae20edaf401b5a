import { describe, expect, it } from 'vitest';
import {
  draftProblem,
  type KnownUser,
  mayHoldAddressKey,
  removalProblem,
  type UserDraft,
} from '../../../../../src/shared/domain/access/user-rules.ts';
import { type Role, roles } from '../../../../../src/shared/domain/access/user.ts';

const aUser = (given: Partial<KnownUser>): KnownUser => ({
  id: 'a',
  name: 'Joanne Lowe',
  role: 'coordinator',
  hasSlot: true,
  isRemoved: false,
  ...given,
});
const joanne = aUser({});
const rachel = aUser({ id: 'b', name: 'Rachel Hargreaves', role: 'chair' });
const draftOf = ({ id, name, role }: KnownUser, given: Partial<UserDraft> = {}): UserDraft => ({
  id,
  name,
  role,
  agencyId: null,
  holdsAddressKey: true,
  ...given,
});

describe('a user', () => {
  it('is known by a name that no other has, whatever its capitals, accents and marks', () => {
    const users = [joanne, aUser({ id: 'c', name: 'Zoë O’Hara-Smith' })];
    for (const name of ['Joanne Lowe', ' JOANNE  lowe', 'zoe o hara smith']) {
      const draft = { ...draftOf(rachel), id: null, name };
      expect(draftProblem(draft, users, 'a')?.field).toBe('name');
    }
    expect(draftProblem({ ...draftOf(rachel), id: null }, users, 'a')).toBeNull();
  });

  it('may keep their own name, and take that of somebody who was removed', () => {
    const users = [joanne, { ...rachel, isRemoved: true }];
    expect(draftProblem(draftOf(joanne, { name: 'JOANNE LOWE' }), users, 'a')).toBeNull();
    expect(draftProblem({ ...draftOf(rachel), id: null }, users, 'a')).toBeNull();
  });

  it('has an agency as a representative and in no other role', () => {
    const agencyId = 'an agency';
    for (const role of roles) {
      const isRepresentative = role === 'representative';
      const draft = { ...draftOf(rachel), id: null, role };
      expect(draftProblem(draft, [joanne], 'a') === null).toBe(!isRepresentative);
      expect(draftProblem({ ...draft, agencyId }, [joanne], 'a') === null).toBe(isRepresentative);
    }
  });

  it('does not change their own role, also with another coordinator there', () => {
    const users = [joanne, { ...rachel, role: 'coordinator' as const }];
    const draft = draftOf(joanne, { role: 'chair' });
    expect(draftProblem(draft, users, 'a')?.words).toContain('their own role');
    expect(draftProblem(draft, users, 'b')).toBeNull();
  });
});

describe('the last coordinator', () => {
  it.each<[string, Partial<KnownUser>]>([
    ['another role', { role: 'chair' }],
    ['no slot to open the store with', { role: 'coordinator', hasSlot: false }],
    ['been removed', { role: 'coordinator', isRemoved: true }],
  ])('stays one while everybody else has %s', (_what, given) => {
    const users = [joanne, { ...rachel, ...given }];
    expect(draftProblem(draftOf(joanne, { role: 'auditor' }), users, 'b')?.field).toBe('role');
    expect(removalProblem('a', users, 'b')).toContain('last coordinator');
  });

  it('is not the last while another can open the store', () => {
    const users = [joanne, { ...rachel, role: 'coordinator' as const }];
    expect(removalProblem('a', users, 'b')).toBeNull();
    expect(removalProblem('b', users, 'b')).toContain('removes themselves');
  });
});

it.each<[Role, boolean, boolean]>([
  ['coordinator', true, true],
  ['chair', false, true],
  ['representative', false, true],
  ['auditor', false, false],
])('a %s holds the address key: unasked %s, asked %s', (role, unasked, asked) => {
  expect(mayHoldAddressKey(role, false)).toBe(unasked);
  expect(mayHoldAddressKey(role, true)).toBe(asked);
});

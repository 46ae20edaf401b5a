import { userInfo } from 'node:os';
import { expect, it, vi } from 'vitest';
import { accountName } from '../../../src/main/vault/account-name.ts';

vi.mock('node:os');

it('is the name of the account on the computer', () => {
  vi.mocked(userInfo).mockReturnValue({ username: 'j.lowe' } as ReturnType<typeof userInfo>);
  expect(accountName()).toBe('j.lowe');
});

it('is empty where the system knows no name, rather than a failed start', () => {
  vi.mocked(userInfo).mockImplementation(() => {
    throw new Error('no such user');
  });
  expect(accountName()).toBe('');
});

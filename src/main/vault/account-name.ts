import { userInfo } from 'node:os';

/**
 * The account with which somebody is signed in to the computer: the first user's name in a store from
 * before there were users. Empty where the system knows no name.
 */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

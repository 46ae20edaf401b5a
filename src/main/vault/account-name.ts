import { userInfo } from 'node:os';

/**
 * The account with which somebody is signed in to the computer: it stands for who decides as long as
 * Casetable has no accounts of its own. Empty where the system knows no name.
 */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

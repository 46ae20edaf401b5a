import { randomInt } from 'node:crypto';
import { guessingProblem, loadPassphraseMeter } from '../../shared/domain/passphrase-meter.ts';
import { suggestPassphrase } from '../../shared/domain/passphrase-words.ts';
import { AppError } from '../../shared/ipc/result.ts';

/**
 * The page has weighed it too; here nothing can be left out. `NewPassphrase` in the contract has looked at
 * its length and for repetitions.
 * @throws AppError `invalid-input`
 */
export async function refuseEasyPassphrase(passphrase: string): Promise<void> {
  const meter = await loadPassphraseMeter();
  const problem = guessingProblem(meter(passphrase));
  if (problem !== null) throw new AppError('invalid-input', `${problem}.`);
}

/** Five words of the long list of the Electronic Frontier Foundation, drawn by the system's own chance. */
export async function suggestNewPassphrase(): Promise<string> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return suggestPassphrase(dictionary['diceware-common'], (limit) => randomInt(limit));
}

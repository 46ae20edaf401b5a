import type { PassphraseMeter } from '../../shared/domain/passphrase-meter.ts';
import { passphraseProblem } from './passphrase-strength.ts';

/** A passphrase that is being chosen, typed twice. */
export type NewPassphraseForm = {
  readonly passphrase: string;
  readonly passphraseAgain: string;
};

export const emptyNewPassphrase: NewPassphraseForm = { passphrase: '', passphraseAgain: '' };

type Problems = Partial<Record<keyof NewPassphraseForm, string>>;

/** What is wrong with each of the two fields, in words; a field that is right is absent. */
export function newPassphraseProblems(
  { passphrase, passphraseAgain }: NewPassphraseForm,
  meter: PassphraseMeter | null,
): Problems {
  const problem = passphraseProblem(passphrase, meter);
  return {
    ...(problem !== null && { passphrase: problem }),
    ...(passphraseAgain !== passphrase && {
      passphraseAgain: 'The two passphrases are not the same',
    }),
  };
}

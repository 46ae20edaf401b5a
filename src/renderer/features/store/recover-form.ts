import { UserName } from '../../../shared/domain/access/user.ts';
import type { PassphraseMeter } from '../../../shared/domain/passphrase-meter.ts';
import { readRecoveryCode } from '../../../shared/domain/recovery-code.ts';
import { firstProblem } from '../../lib/first-problem.ts';
import {
  emptyNewPassphrase,
  newPassphraseProblems,
  type NewPassphraseForm,
} from '../../lib/new-passphrase.ts';

export type RecoverForm = {
  readonly code: string;
  /** One of the coordinators; null for a new one, who gives their name. */
  readonly userId: string | null;
  readonly name: string;
} & NewPassphraseForm;

export const emptyRecoverForm = (
  coordinators: readonly { readonly userId: string }[],
): RecoverForm => ({
  code: '',
  userId: coordinators[0]?.userId ?? null,
  name: '',
  ...emptyNewPassphrase,
});

/** What is wrong with each field, in words; a field that is right is absent. */
export function recoverFormProblems(
  form: RecoverForm,
  meter: PassphraseMeter | null,
): Partial<Record<keyof RecoverForm, string>> {
  const reading = readRecoveryCode(form.code);
  const name = form.userId === null ? firstProblem(UserName, form.name) : null;
  return {
    ...('problem' in reading && { code: reading.problem }),
    ...(name !== null && { name }),
    ...newPassphraseProblems(form, meter),
  };
}

import { NewPassphrase } from '../../shared/domain/passphrase.ts';
import {
  type Guessing,
  guessingProblem,
  type PassphraseMeter,
} from '../../shared/domain/passphrase-meter.ts';
import { firstProblem } from './first-problem.ts';

export const strengthNames = ['Very weak', 'Weak', 'Fair', 'Strong', 'Very strong'] as const;

/** How strong a passphrase is while it is typed; one that is refused is never called strong. */
export function strengthOf(
  passphrase: string,
  meter: PassphraseMeter,
): Pick<Guessing, 'score' | 'advice'> {
  const { score, advice } = meter(passphrase);
  const problem = firstProblem(NewPassphrase, passphrase);
  if (problem === null) return { score, advice };
  return { score: score === 0 ? 0 : 1, advice: `${problem}.` };
}

/** What is wrong with a new passphrase; null when it will do. */
export function passphraseProblem(
  passphrase: string,
  meter: PassphraseMeter | null,
): string | null {
  const problem = firstProblem(NewPassphrase, passphrase);
  if (problem !== null || meter === null) return problem;
  return guessingProblem(meter(passphrase));
}

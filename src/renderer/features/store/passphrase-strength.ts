import { NewPassphrase } from '../../../shared/ipc/contract/store.ts';
import { firstProblem } from '../../lib/first-problem.ts';

type Strength = {
  /** From 0, guessed at once, to 4. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** What makes it weak or how to make it stronger; empty when there is nothing to say. */
  readonly advice: string;
};

export type StrengthMeter = (passphrase: string) => Strength;

export const strengthNames = ['Very weak', 'Weak', 'Fair', 'Strong', 'Very strong'] as const;

const leastScore = 2;

/** Loads the meter and its word lists, which are large and needed once. */
export async function loadStrengthMeter(): Promise<StrengthMeter> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const meter = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, own: ['casetable'] },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
  return (passphrase) => {
    const { score, feedback } = meter.check(passphrase);
    // One that is refused must not be called strong while it is typed.
    const problem = firstProblem(NewPassphrase, passphrase);
    if (problem !== null) return { score: score === 0 ? 0 : 1, advice: `${problem}.` };
    const advice = [feedback.warning, ...feedback.suggestions].find((line) => line) ?? '';
    return { score, advice };
  };
}

/** What is wrong with a new passphrase; null when it will do. */
export function passphraseProblem(passphrase: string, meter: StrengthMeter | null): string | null {
  const problem = firstProblem(NewPassphrase, passphrase);
  if (problem !== null) return problem;
  return meter !== null && meter(passphrase).score < leastScore
    ? 'Too easy to guess. Add more words that have nothing to do with each other.'
    : null;
}

import { withoutGaps } from './passphrase.ts';

export type Guessing = {
  /** From 0, guessed at once, to 4. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** What makes it weak or how to make it stronger; empty when there is nothing to say. */
  readonly advice: string;
  /** Whether it is made of passphrases that many people use. */
  readonly isCommon: boolean;
};

export type PassphraseMeter = (passphrase: string) => Guessing;

/** Loads the meter and its word lists, which are large and seldom needed. */
export async function loadPassphraseMeter(): Promise<PassphraseMeter> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const meter = new ZxcvbnFactory({
    dictionary: {
      ...common.dictionary,
      ...english.dictionary,
      own: ['casetable', 'marac', 'asbrac'],
    },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
  const weigh: PassphraseMeter = (text) => {
    const { score, feedback, sequence } = meter.check(text);
    const advice = [feedback.warning, ...feedback.suggestions].find((line) => line) ?? '';
    const isCommon = sequence.some((match) => match['dictionaryName'] === 'passwords-common');
    return { score, advice, isCommon };
  };
  return (passphrase) => {
    const whole = weigh(passphrase);
    // The meter takes a space for more than it is worth: “password 123 456” is no better.
    const bare = withoutGaps(passphrase);
    const gapless = bare === '' || bare === passphrase ? whole : weigh(bare);
    return gapless.score < whole.score ? gapless : whole;
  };
}

const leastScore = 2;

/** Why a passphrase is too easy to guess; null when it is not. */
export function guessingProblem({ score, isCommon }: Guessing): string | null {
  if (score >= leastScore) return null;
  return isCommon
    ? 'Many people use this, so it is tried first. Use words that have nothing to do with each other'
    : 'Too easy to guess. Add more words that have nothing to do with each other';
}

import { useState } from 'react';
import { withAnswer } from '../../../shared/domain/referral-answer.ts';
import type { Referral } from '../../../shared/domain/referral.ts';

type Question = {
  /** Null while nobody answered, and when nothing is asked. */
  readonly isRepeat: boolean | null;
  /** The referral as the answer settles it. */
  readonly settled: Referral;
  readonly isMissing: boolean;
  readonly answer: (isRepeat: boolean) => void;
  /** Whether nothing is asked or it is answered; if not, says that it is missing. */
  readonly mayGoOn: () => boolean;
};

/** What a person says of a verdict that the rule leaves open. */
export function useRepeatAnswer(referral: Referral): Question {
  const [said, setSaid] = useState<boolean | null>(null);
  const [isMissing, setMissing] = useState(false);
  const isAsked = referral.repeat.toConfirm;
  const isRepeat = isAsked ? said : null;
  return {
    isRepeat,
    settled: isRepeat === null ? referral : withAnswer(referral, { isRepeat, by: '', at: null }),
    isMissing,
    answer: (given) => {
      setSaid(given);
      setMissing(false);
    },
    mayGoOn: () => {
      const isOpen = isAsked && said === null;
      setMissing(isOpen);
      return !isOpen;
    },
  };
}

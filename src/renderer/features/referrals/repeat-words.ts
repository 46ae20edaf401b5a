import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { RepeatVerdict } from '../../../shared/domain/repeat.ts';

const inWindow: Record<RepeatVerdict['outcome'], string> = {
  first: '',
  repeat: 'Within the window of the last referral, which runs to',
  'possible-repeat': 'A repeat if the last referral is accepted: within its window, which runs to',
  'late-reported': 'A repeat, reported late: the window of the last referral ran to',
  'new-referral': 'Not a repeat: the window of the last referral runs to',
};

const rules: Record<RepeatVerdict['rule'], string> = {
  safelives_current: 'SafeLives, current wording',
};

/** The window and the rule that decided a verdict; null when there was no earlier referral. */
export function repeatRuleWords(repeat: RepeatVerdict): string | null {
  const { outcome, windowEndsOn, heardOn, rule } = repeat;
  if (windowEndsOn === null) return null;
  const heard = heardOn === null ? '' : `; heard ${dateWithYear(heardOn)}`;
  return `${inWindow[outcome]} ${dateWithYear(windowEndsOn)}${heard}. Rule: ${rules[rule]}.`;
}

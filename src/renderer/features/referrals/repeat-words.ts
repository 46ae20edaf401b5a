import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { repeatRuleNames } from '../../../shared/domain/repeat-settings.ts';
import type { RepeatVerdict } from '../../../shared/domain/repeat.ts';

const countedFrom: Record<RepeatVerdict['anchorKind'], string> = {
  referral: 'the last referral',
  hearing: 'the last hearing',
  'other-area': 'the last referral in another area',
};

/** The window and the rule that decided a verdict; null when there was nothing to test it against. */
export function repeatRuleWords(repeat: RepeatVerdict): string | null {
  const { anchorKind, windowStartsOn, windowEndsOn, heardOn, rule } = repeat;
  if (windowEndsOn === null) return null;
  const from = windowStartsOn === null ? '' : `${dateWithYear(windowStartsOn)} `;
  const window = `Window ${from}to ${dateWithYear(windowEndsOn)}, from ${countedFrom[anchorKind]}`;
  const heard = heardOn === null ? '' : `; last heard ${dateWithYear(heardOn)}`;
  return `${window}${heard}. Rule: ${repeatRuleNames[rule]}.`;
}

import { dayOf } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { repeatRuleNames } from '../../../shared/domain/repeat-settings.ts';
import type { RepeatAnswer, RepeatVerdict } from '../../../shared/domain/repeat.ts';

/** One thing that decided a verdict, and the referral that it speaks of. */
export type RepeatLine = {
  readonly label: string;
  readonly words: string;
  readonly referralId?: string;
};

/** The rule, what it counts from, what it tested and who settled it; nothing of what was not looked at. */
export function repeatLines(repeat: RepeatVerdict): RepeatLine[] {
  const { anchorOn, hearWith, heardOn, answer } = repeat;
  return [
    ...(anchorOn === null && hearWith === null
      ? []
      : [{ label: 'Rule', words: repeatRuleNames[repeat.rule] }]),
    ...windowLines(repeat),
    ...(heardOn === null ? [] : [{ label: 'Last heard', words: dateWithYear(heardOn) }]),
    ...(hearWith === null ? [] : [hearWithLine(hearWith)]),
    ...(answer === null ? [] : [{ label: 'Confirmed', words: answeredWords(answer) }]),
  ];
}

function windowLines(repeat: RepeatVerdict): RepeatLine[] {
  const { anchorOn, anchorReferralId, incidentOn, testedOn, windowStartsOn, windowEndsOn } = repeat;
  if (anchorOn === null || windowEndsOn === null) return [];
  const counted = { label: 'Counted from', words: anchorWords(repeat, dateWithYear(anchorOn)) };
  const isElsewhere = repeat.anchorKind === 'other-area' || anchorReferralId === null;
  const from = windowStartsOn === null ? '' : `${dateWithYear(windowStartsOn)} `;
  return [
    isElsewhere ? counted : { ...counted, referralId: anchorReferralId },
    { label: 'Incident', words: incidentOn === null ? 'Not recorded' : dateWithYear(incidentOn) },
    ...(testedOn === null || testedOn === incidentOn
      ? []
      : [{ label: 'Date tested', words: dateWithYear(testedOn) }]),
    { label: 'Window', words: `${from}to ${dateWithYear(windowEndsOn)}` },
  ];
}

function anchorWords({ anchorKind }: RepeatVerdict, date: string): string {
  if (anchorKind === 'other-area') return `Referral of ${date} in another area`;
  return `${anchorKind === 'hearing' ? 'Hearing' : 'Referral'} of ${date}`;
}

function hearWithLine(hearWith: NonNullable<RepeatVerdict['hearWith']>): RepeatLine {
  const { caseNumber, referredOn, meetingOn, referralId } = hearWith;
  const ofCase = caseNumber === '' ? '' : ` of case ${caseNumber}`;
  const where =
    meetingOn === null ? 'on no agenda yet' : `on the agenda of ${dateWithYear(meetingOn)}`;
  const words = `Referral of ${dateWithYear(referredOn)}${ofCase}, ${where}`;
  return { label: 'Hear with', words, referralId };
}

/** `As a repeat, by j.lowe, 9 Nov 2026`. */
function answeredWords({ isRepeat, by, at }: RepeatAnswer): string {
  const what = isRepeat ? 'As a repeat' : 'As no repeat';
  const who = by === '' ? [] : [`by ${by}`];
  return [what, ...who, ...(at === null ? [] : [dateWithYear(dayOf(at))])].join(', ');
}

import { addDays, type CalendarDate } from '../../../shared/domain/calendar-date.ts';
import type { Meeting, MeetingPlan } from '../../../shared/domain/meeting.ts';

/** A plan that is still being typed. */
export type PlanDraft = Omit<MeetingPlan, 'heldOn'> & { readonly heldOn: CalendarDate | null };

/**
 * What a new meeting starts with: a fortnight after the last one, so on the same weekday, and
 * everything else as it was then.
 */
export function nextPlan(last: Meeting | undefined, today: CalendarDate): PlanDraft {
  if (last === undefined) {
    return {
      heldOn: null,
      startsAt: '09:30',
      endsAt: '12:45',
      place: '',
      chair: '',
      minuteTaker: '',
    };
  }
  let heldOn = addDays(last.heldOn, 14);
  while (heldOn <= today) heldOn = addDays(heldOn, 14);
  const { startsAt, endsAt, place, chair, minuteTaker } = last;
  return { heldOn, startsAt, endsAt, place, chair, minuteTaker };
}

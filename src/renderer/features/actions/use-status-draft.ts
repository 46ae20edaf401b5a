import { z } from 'zod';
import { ActionStatus, type ActionSummary } from '../../../shared/domain/action.ts';
import { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { type Draft, useDraft } from '../../lib/use-draft.ts';

const TypedStatus = z.strictObject({ status: ActionStatus, note: z.string(), on: CalendarDate });
type TypedStatus = z.infer<typeof TypedStatus>;

type Form = {
  readonly typed: TypedStatus;
  readonly onGiveBack: (typed: TypedStatus | null) => void;
};

/** Keeps what is said of an action and not sent, in whichever of the two forms it was typed. */
export const useStatusDraft = (action: ActionSummary, { typed, onGiveBack }: Form): Draft =>
  useDraft({
    place: `action/${action.id}/status`,
    schema: TypedStatus,
    typed: typed.note === action.statusNote ? null : typed,
    onGiveBack,
  });

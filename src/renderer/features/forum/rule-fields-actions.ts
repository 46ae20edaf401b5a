import type { ActionSettings } from '../../../shared/domain/action-settings.ts';
import { type FieldsOf, ours } from './rule-field.ts';

export const actionFields: FieldsOf<ActionSettings> = {
  escalateAfterCarries: {
    label: 'Tell the steering group after',
    help: 'Meetings to which an action was carried over and still is not done',
    unit: ['meeting', 'meetings'],
    source: ours,
  },
  notPossibleNeedsReason: { label: '“Not possible” needs a reason', source: ours },
  notUndertakenNeedsReason: { label: '“Not undertaken” needs a reason', source: ours },
  wordingChecks: {
    label: 'Advice on the wording of an action',
    help: 'Advice only: it never stops anybody',
    names: {
      'no-verb': 'Says nothing that is done',
      'two-owners': 'Names two agencies',
      vague: 'Is vague, such as “monitor”',
      'before-meeting': 'Is due before the meeting',
      'after-next-meeting': 'Is due after the next meeting',
      'no-owner': 'Has no agency',
      'no-date': 'Has no date',
    },
    source: 'SafeLives asks for specific and timed actions; the words are ours',
  },
};

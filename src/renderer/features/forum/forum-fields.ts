import { type Forum, ForumName, ForumSettings } from '../../../shared/domain/forum.ts';
import { firstProblem } from '../../lib/first-problem.ts';

/** What a person may change of a forum, as one flat form. */
export type ForumFields = { readonly name: string } & ForumSettings;
export type ForumField = keyof ForumFields;

export type NumberField = {
  readonly [F in ForumField]: ForumFields[F] extends number ? F : never;
}[ForumField];

export const fieldsOf = ({ name, settings }: Forum): ForumFields => ({ name, ...settings });

export const numberFields: readonly {
  readonly field: NumberField;
  readonly label: string;
  readonly unit: string;
  readonly note: string;
}[] = [
  {
    field: 'highRiskThreshold',
    label: 'Visible high risk from',
    unit: 'yes',
    note: 'Enough by itself to be heard',
  },
  {
    field: 'assessmentMaximum',
    label: 'Questions in the assessment',
    unit: 'questions',
    note: 'The highest score there can be',
  },
  {
    field: 'escalationThreshold',
    label: 'Potential escalation from',
    unit: 'incidents',
    note: 'In 12 months; enough by itself to be heard',
  },
  {
    field: 'repeatWindowMonths',
    label: 'Repeat within',
    unit: 'months',
    note: 'After the last referral, last day included',
  },
  {
    field: 'minutesPerCase',
    label: 'Time for a case',
    unit: 'minutes',
    note: 'Planned for each case of an agenda',
  },
  {
    field: 'openingMinutes',
    label: 'Time for the opening',
    unit: 'minutes',
    note: 'Introductions, statement, earlier actions',
  },
  {
    field: 'closingMinutes',
    label: 'Time for the closing',
    unit: 'minutes',
    note: 'Other business and the next date',
  },
];

const isNumberField = (field: ForumField): field is NumberField =>
  numberFields.some((known) => known.field === field);

/** What is wrong with one field, in words; null when it may be saved. */
export function fieldProblem(fields: ForumFields, field: ForumField): string | null {
  if (field === 'name') return firstProblem(ForumName, fields.name);
  if (isNumberField(field)) return numberProblem(fields, field);
  const isRight = ForumSettings.shape[field].safeParse(fields[field]).success;
  if (isRight) return null;
  return fields[field].trim() === '' ? 'This cannot be empty' : 'This is too long';
}

function numberProblem(fields: ForumFields, field: NumberField): string | null {
  const schema = ForumSettings.shape[field];
  const { minValue, maxValue } = schema.unwrap();
  if (!schema.safeParse(fields[field]).success) {
    return `Give a whole number from ${minValue} to ${maxValue}`;
  }
  const { highRiskThreshold, assessmentMaximum } = fields;
  if (highRiskThreshold <= assessmentMaximum) return null;
  if (field === 'highRiskThreshold') return `There are only ${assessmentMaximum} questions`;
  return field === 'assessmentMaximum' ? `The limit is ${highRiskThreshold}` : null;
}

/** `typed`, but for each field that is not right the value it had before. */
export function savable(typed: ForumFields, before: ForumFields): ForumFields {
  const wrong = (Object.keys(typed) as ForumField[]).filter((field) => fieldProblem(typed, field));
  return { ...typed, ...Object.fromEntries(wrong.map((field) => [field, before[field]])) };
}

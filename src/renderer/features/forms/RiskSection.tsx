import { memo, type ReactElement } from 'react';
import type { TypedReferral } from '../../../shared/domain/form/typed-referral.ts';
import type { ForumKind } from '../../../shared/domain/forum-kind.ts';
import { answerFields } from '../../../shared/domain/form/typed-numbers.ts';
import { FormSection } from './FormSection.tsx';
import type { NoteOf } from './form-fields.ts';
import { sameValues } from './same-values.ts';
import { TextField } from './TextField.tsx';
import classes from './RiskSection.module.css';

const fields = [...answerFields, 'incidentCount', 'childrenCount', 'judgementReason'] as const;
type Values = Pick<TypedReferral, (typeof fields)[number]>;

type Props = {
  readonly kind: ForumKind;
  readonly values: Values;
  readonly noteOf: NoteOf;
  readonly onChange: (changes: Partial<TypedReferral>) => void;
};

const answerNames: Record<(typeof answerFields)[number], string> = {
  yes: 'Dash yes',
  no: 'No',
  dontKnow: 'Don’t know',
  blank: 'Blank',
};

/** The score, how often it happened, and what worries the referrer beyond it. */
export const RiskSection = memo(function RiskSection(props: Props): ReactElement {
  const { kind, values, noteOf, onChange } = props;
  const number = (field: Exclude<keyof Values, 'judgementReason'>, label: string): ReactElement => (
    <TextField
      key={field}
      label={label}
      path={field}
      value={values[field]}
      note={noteOf(field)}
      maxLength={5}
      onChange={(text) => onChange({ [field]: text })}
    />
  );
  const counted = kind === 'marac' ? answerFields : [];
  return (
    <FormSection title="Risk" sectionKey="F4">
      {counted.length > 0 && (
        <div data-span="6" className={classes['answers']}>
          {counted.map((field) => number(field, answerNames[field]))}
        </div>
      )}
      {number('incidentCount', 'Incidents in 12 months')}
      {number('childrenCount', 'Children, how many')}
      <div data-span="12">
        <TextField
          label="Professional judgement"
          placeholder="What worries you that the score does not show?"
          lines={1}
          maxLength={4000}
          path="judgementReason"
          value={values.judgementReason}
          note={noteOf('judgementReason')}
          onChange={(judgementReason) => onChange({ judgementReason })}
        />
      </div>
    </FormSection>
  );
}, sameValues(fields));

import { SegmentedControl, Input } from '@mantine/core';
import { memo, type ReactElement } from 'react';
import type { TypedPerson, TypedReferral } from '../../../shared/domain/form/typed-referral.ts';
import { yesNoUnknownNames, YesNoUnknown } from '../../../shared/domain/yes-no-unknown.ts';
import { DateField } from '../../components/DateField.tsx';
import { FormSection } from './FormSection.tsx';
import { fieldMark, type NoteOf } from './form-fields.ts';
import { notedProps } from './noted-props.tsx';
import { sameValues } from './same-values.ts';
import { TextField } from './TextField.tsx';

const fields = [
  'incidentSummary',
  'reference',
  'victimAware',
  'consent',
  'consentNote',
  'wouldBeCrime',
  'identifiedOn',
  'otherArea',
  'otherAreaReferredOn',
] as const;

type Props = {
  readonly values: Pick<TypedReferral, (typeof fields)[number]>;
  readonly victim: Pick<TypedPerson, 'kind' | 'ethnicity' | 'disability' | 'lgbt'>;
  readonly today: string;
  readonly noteOf: NoteOf;
  readonly onChange: (changes: Partial<TypedReferral>) => void;
  readonly onChangeVictim: (changes: Partial<TypedPerson>) => void;
};

const answers = YesNoUnknown.options.map((value) => ({ value, label: yesNoUnknownNames[value] }));

/** What happened, consent, what the rule of repeats may ask, and what equality reports count. */
export const MoreSection = memo(function MoreSection(props: Props): ReactElement {
  const { values, victim, today, noteOf, onChange, onChangeVictim } = props;
  type Text = 'incidentSummary' | 'reference' | 'victimAware' | 'consentNote' | 'otherArea';
  const text = (field: Text, label: string, more: Partial<FieldLooks> = {}): ReactElement => (
    <TextField
      label={label}
      {...more}
      path={field}
      value={values[field]}
      note={noteOf(field)}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  );
  const date = (field: 'identifiedOn' | 'otherAreaReferredOn', label: string): ReactElement => (
    <DateField
      label={label}
      placeholder="day month year"
      base={today}
      value={values[field]}
      onChange={(day) => onChange({ [field]: day })}
      {...notedProps(noteOf(field))}
      {...fieldMark(field)}
    />
  );
  const choice = (field: 'consent' | 'wouldBeCrime', label: string): ReactElement => (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={label}
        data={answers}
        value={values[field]}
        onChange={(value) => onChange({ [field]: YesNoUnknown.parse(value) })}
      />
    </Input.Wrapper>
  );
  const equality = (field: 'ethnicity' | 'disability' | 'lgbt', label: string): ReactElement => (
    <div data-span="4">
      <TextField
        label={label}
        path={`victims.0.${field}`}
        value={victim[field]}
        note={undefined}
        onChange={(typed) => onChangeVictim({ [field]: typed })}
      />
    </div>
  );
  return (
    <FormSection title="What happened, consent and repeats" sectionKey="F6">
      <div data-span="12">
        {text('incidentSummary', 'Incident', { lines: 2, maxLength: 20_000 })}
      </div>
      {text('reference', 'Their reference', { maxLength: 100 })}
      {text('victimAware', 'Victim aware of the referral', { choices: ['Yes', 'No'] })}
      {choice('consent', 'Consents to it')}
      {text('consentNote', 'On consent', { maxLength: 4000 })}
      {choice('wouldBeCrime', 'A crime if reported')}
      {date('identifiedOn', 'Incident known since')}
      {text('otherArea', 'Came from another area', { placeholder: 'which' })}
      {date('otherAreaReferredOn', 'Referred there on')}
      {victim.kind === 'person' && (
        <>
          {equality('ethnicity', 'Victim’s ethnicity, for equality reports')}
          {equality('disability', 'Disability')}
          {equality('lgbt', 'LGBT+')}
        </>
      )}
    </FormSection>
  );
}, sameValues(fields));

type FieldLooks = {
  readonly lines: number;
  readonly maxLength: number;
  readonly choices: readonly string[];
  readonly placeholder: string;
};

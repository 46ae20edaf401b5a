import { Select } from '@mantine/core';
import { memo, type ReactElement } from 'react';
import type { Agency } from '../../../shared/domain/agency.ts';
import type { TypedReferral } from '../../../shared/domain/form/typed-referral.ts';
import { DateField } from '../../components/DateField.tsx';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import { FormSection } from './FormSection.tsx';
import { fieldMark, type NoteOf } from './form-fields.ts';
import { notedProps } from './noted-props.tsx';
import { sameValues } from './same-values.ts';
import { KeptField } from './KeptField.tsx';
import { SealedMark } from './SealedMark.tsx';
import { TextField } from './TextField.tsx';

const fields = [
  'agencyId',
  'referrer',
  'keepsReferrer',
  'receivedOn',
  'incidentOn',
  'policeReference',
] as const;

type Props = {
  readonly values: Pick<TypedReferral, (typeof fields)[number]>;
  readonly agencies: readonly Agency[];
  readonly today: string;
  readonly noteOf: NoteOf;
  readonly onChange: (changes: Partial<TypedReferral>) => void;
};

/** Who refers, and when. */
export const ReferralSection = memo(function ReferralSection(props: Props): ReactElement {
  const { values, agencies, today, noteOf, onChange } = props;
  const first = useFocusOnShow<HTMLInputElement>();
  const dateField = (field: 'receivedOn' | 'incidentOn', label: string): ReactElement => (
    <div data-span="2">
      <DateField
        label={label}
        placeholder="day, month"
        base={today}
        value={values[field]}
        onChange={(date) => onChange({ [field]: date })}
        {...notedProps(noteOf(field))}
        {...fieldMark(field)}
      />
    </div>
  );
  return (
    <FormSection title="Referral" sectionKey="F1">
      <Select
        label="Referring agency"
        placeholder="Choose"
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.agencyId === '' ? null : values.agencyId}
        onChange={(agencyId) => onChange({ agencyId: agencyId ?? '' })}
        searchable
        selectFirstOptionOnChange
        autoSelectOnBlur
        openOnFocus={false}
        nothingFoundMessage="No such agency; add it in Settings"
        ref={first}
        {...notedProps(noteOf('agencyId'))}
        {...fieldMark('agencyId')}
      />
      {values.keepsReferrer ? (
        <KeptField
          label="Referrer"
          path="referrer"
          value={{ of: 'referral', field: 'referrer' }}
          onShow={(referrer) => onChange({ referrer, keepsReferrer: false })}
        />
      ) : (
        <TextField
          label="Referrer"
          about={<SealedMark />}
          path="referrer"
          value={values.referrer}
          note={noteOf('referrer')}
          onChange={(referrer) => onChange({ referrer })}
        />
      )}
      {dateField('receivedOn', 'Received')}
      {dateField('incidentOn', 'Last incident')}
      <div data-span="2">
        <TextField
          label="Police reference"
          placeholder="if any"
          path="policeReference"
          value={values.policeReference}
          note={noteOf('policeReference')}
          onChange={(policeReference) => onChange({ policeReference })}
        />
      </div>
    </FormSection>
  );
}, sameValues(fields));

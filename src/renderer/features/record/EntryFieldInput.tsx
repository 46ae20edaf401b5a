import { NumberInput, Radio, Group, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { yesNoUnknownNames } from '../../../shared/domain/yes-no-unknown.ts';
import type { EntryField, FieldValue } from '../../../shared/domain/entries/entry-field.ts';
import { DateField } from '../../components/DateField.tsx';
import { today } from '../../lib/format.ts';
import { AnswersInput } from './AnswersInput.tsx';
import { LevelsInput } from './LevelsInput.tsx';
import { MatrixInput } from './MatrixInput.tsx';
import { warned } from './warned.tsx';
import type { FieldChoices } from './use-field-choices.ts';

type Props = {
  readonly field: EntryField;
  readonly value: FieldValue | undefined;
  readonly error: string | undefined;
  /** What to look at, which stops nothing. */
  readonly warning: string | undefined;
  readonly choices: FieldChoices;
  /** Gets the focus when the form opens. */
  readonly isFirst: boolean;
  readonly onChange: (value: FieldValue) => void;
};

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
const idOf = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** One field of an entry, as its type is typed or chosen. */
export function EntryFieldInput(props: Props): ReactElement | null {
  const { field, value, error, warning, choices, isFirst, onChange } = props;
  const input = {
    label: field.label,
    required: field.isNeeded === true,
    error,
    ...warned(warning),
    ...(isFirst && { 'data-autofocus': true }),
  };
  const chosen = (data: FieldChoices[keyof FieldChoices], ifNone: FieldValue): ReactElement => (
    <Select
      {...input}
      data={data}
      clearable={field.isNeeded !== true}
      searchable={data.length > 8}
      nothingFoundMessage="Nothing like this"
      value={idOf(value)}
      onChange={(id) => onChange(id ?? ifNone)}
    />
  );
  switch (field.type) {
    case 'line':
      return (
        <TextInput
          {...input}
          maxLength={200}
          placeholder={field.hint}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <Textarea
          {...input}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={20_000}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'choice':
      return chosen(
        Object.entries(field.choices).map(([id, label]) => ({ value: id, label })),
        '',
      );
    case 'answer':
      return (
        <Radio.Group {...input} value={textOf(value)} onChange={onChange}>
          <Group gap="md" mt={4}>
            {Object.entries(yesNoUnknownNames).map(([answer, name]) => (
              <Radio key={answer} value={answer} label={name} />
            ))}
          </Group>
        </Radio.Group>
      );
    case 'days':
      return (
        <NumberInput
          {...input}
          min={1}
          max={365}
          allowDecimal={false}
          suffix=" days"
          value={typeof value === 'number' ? value : ''}
          onChange={(days) => onChange(typeof days === 'number' ? days : null)}
        />
      );
    case 'day':
      return (
        <DateField
          {...input}
          base={today()}
          clearable
          value={idOf(value)}
          onChange={(day) => onChange(day)}
        />
      );
    case 'agency':
      return chosen(choices.agencies, null);
    case 'person':
      return choices.people.length === 0 ? null : chosen(choices.people, null);
    case 'power':
      return chosen(choices.powers, '');
    case 'service':
      return null;
    case 'levels':
      return <LevelsInput label={field.label} error={error} value={value} onChange={onChange} />;
    case 'answers':
      return <AnswersInput label={field.label} error={error} value={value} onChange={onChange} />;
    case 'matrix':
      return <MatrixInput label={field.label} error={error} value={value} onChange={onChange} />;
  }
}

import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { type Agency, findAgency } from '../../../shared/domain/agency.ts';
import { type ListField, listFieldNames } from '../../../shared/domain/referral-list.ts';
import classes from './ListFieldInput.module.css';

type Props = {
  readonly field: ListField;
  readonly value: string;
  /** What is wrong, or empty. */
  readonly problem: string;
  readonly agencies: readonly Agency[];
  readonly takesFocus: boolean;
  readonly onChange: (text: string) => void;
};

const longFields: ReadonlySet<ListField> = new Set(['incidentSummary', 'judgementReason']);
const birthDates: ReadonlySet<ListField> = new Set(['victimDob', 'perpetratorDob']);

/** What main reads as a date of birth that nobody knows. */
const notKnown = 'not known';

/** One field of a row, with what is wrong under it. */
export function ListFieldInput(props: Props): ReactElement {
  const { field, value, problem, agencies, takesFocus, onChange } = props;
  const common = {
    label: listFieldNames[field],
    error: problem === '' ? undefined : problem,
    autoFocus: takesFocus,
  };
  if (field === 'agency') {
    const known = findAgency(agencies, value)?.name ?? null;
    return (
      <Select
        {...common}
        {...(known === null && value !== '' && { description: `The list says “${value}”` })}
        placeholder="Choose an agency"
        data={agencies.map(({ name }) => name)}
        value={known}
        onChange={(name) => onChange(name ?? '')}
        searchable
        nothingFoundMessage="No such agency; add it in Settings"
      />
    );
  }
  if (longFields.has(field)) {
    return (
      <Textarea
        {...common}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={8}
      />
    );
  }
  return (
    <div className={classes['line']}>
      <TextInput
        {...common}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={classes['input'] ?? ''}
      />
      {birthDates.has(field) && (
        <Button
          variant="default"
          onClick={() => onChange(notKnown)}
          className={classes['unknown'] ?? ''}
        >
          Not known
        </Button>
      )}
    </div>
  );
}

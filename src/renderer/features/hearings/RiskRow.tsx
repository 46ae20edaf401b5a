import { Select } from '@mantine/core';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import {
  type Imminence,
  imminenceNames,
  imminences,
  type Risk,
  type RiskSubject,
  riskSubjectNames,
  riskSubjects,
} from '../../../shared/domain/hearing.ts';
import { counted } from '../../lib/format.ts';
import { ipc } from '../../lib/ipc.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import { OpenableRow } from './OpenableRow.tsx';
import { RowText } from './RowText.tsx';
import classes from './Rows.module.css';

type Props = {
  readonly hearingId: string;
  readonly risk: Risk;
  readonly number: number;
  /** How many actions answer it. */
  readonly cover: number;
  readonly isOpen: boolean;
  readonly isFinal: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onChange: (changes: Partial<Risk>) => void;
  readonly onRemove: () => void;
};

const subjectChoices = riskSubjects.map((value) => ({ value, label: riskSubjectNames[value] }));
const imminenceChoices = imminences.map((value) => ({ value, label: imminenceNames[value] }));

export function RiskRow(props: Props): ReactElement {
  const { hearingId, risk, number, cover, isOpen, isFinal, onOpen } = props;
  useAutosave({
    value: risk,
    save: (value) =>
      value.text.trim() === ''
        ? Promise.resolve()
        : ipc.call('risks.save', { hearingId, risk: value }),
  });
  const name = `Risk ${number}`;
  return (
    <OpenableRow
      id={risk.id}
      label={name}
      isOpen={isOpen}
      onOpen={isFinal ? undefined : onOpen}
      warns={cover === 0}
      fields={<RiskFields {...props} name={name} />}
    >
      <span className={classes['number']}>{number}</span>
      <span className={classes['words']} title={risk.text}>
        <strong>{riskSubjectNames[risk.subject]}</strong>: {risk.text || 'not yet said'}
        <span className={classes['muted']}> · {risk.imminence}</span>
      </span>
      <span className={classes['cover']} data-none={cover === 0 || undefined}>
        {cover === 0 ? <IconShieldOff aria-hidden /> : <IconShieldCheck aria-hidden />}
        {cover === 0 ? 'None yet' : counted(cover, 'action')}
      </span>
    </OpenableRow>
  );
}

function RiskFields({
  risk,
  name,
  onChange,
  onClose,
  onRemove,
}: Props & { readonly name: string }) {
  return (
    <>
      <Select
        size="xs"
        aria-label={`${name}: who is in danger`}
        data={subjectChoices}
        allowDeselect={false}
        value={risk.subject}
        onChange={(value) => onChange({ subject: value as RiskSubject })}
      />
      <Select
        size="xs"
        aria-label={`${name}: how near it is`}
        data={imminenceChoices}
        allowDeselect={false}
        value={risk.imminence}
        onChange={(value) => onChange({ imminence: value as Imminence })}
      />
      <RowText
        name={name}
        label="of what"
        placeholder="Of what"
        value={risk.text}
        onChange={(text) => onChange({ text })}
        onClose={onClose}
        onRemove={onRemove}
      />
    </>
  );
}

import { Table, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { auditSentence } from '../../../shared/domain/access/audit-words.ts';
import { roleNames } from '../../../shared/domain/access/user.ts';
import type { AuditRow as Row } from '../../../shared/ipc/contract/audit.ts';
import { Chip } from '../../components/Chip.tsx';
import { momentOf } from '../../lib/format.ts';
import { figure, outcomeNames } from './audit-words.ts';
import classes from './AuditTable.module.css';

type Props = { readonly row: Row; readonly onOpen: () => void };

/** One entry in one line. Whether it was done is said only where it was not. */
export function AuditRow({ row, onOpen }: Props): ReactElement {
  const { number, at, userName, role, verb, object, note } = row;
  const sentence = auditSentence(verb);
  return (
    <Table.Tr data-row={String(number)}>
      <Table.Td data-figure>{figure(number)}</Table.Td>
      <Table.Td className={classes['cut'] ?? ''} title={momentOf(at)}>
        {momentOf(at)}
      </Table.Td>
      <Table.Td className={classes['cut'] ?? ''}>
        {userName ?? <span className={classes['muted']}>Nobody was in</span>}{' '}
        {role !== null && <span className={classes['muted']}>{roleNames[role]}</span>}
      </Table.Td>
      <Table.Td className={classes['cut'] ?? ''} title={sentence}>
        <UnstyledButton
          data-row-focus
          className={classes['open'] ?? ''}
          onClick={onOpen}
          aria-label={`Entry ${figure(number)}: ${sentence}`}
        >
          {sentence}
        </UnstyledButton>
      </Table.Td>
      <Table.Td className={classes['cut'] ?? ''} title={object === '' ? note : object}>
        {object === '' ? <span className={classes['muted']}>{note}</span> : object}
      </Table.Td>
      <Table.Td>
        <Outcome row={row} />
      </Table.Td>
    </Table.Tr>
  );
}

export function Outcome({ row: { outcome, isWhole } }: { readonly row: Row }): ReactElement {
  if (!isWhole) {
    return (
      <Chip kind="overdue" icon={IconAlertTriangle}>
        Not as written
      </Chip>
    );
  }
  if (outcome === null || outcome === 'done') {
    return <span className={classes['muted']}>Done</span>;
  }
  return (
    <Chip kind={outcome === 'failed' ? 'high-risk' : 'open-point'}>{outcomeNames[outcome]}</Chip>
  );
}

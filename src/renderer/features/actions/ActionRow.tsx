import { Button, Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { isOpen, type ActionSummary } from '../../../shared/domain/action.ts';
import { ActionState } from '../../components/ActionState.tsx';
import { shortDay, today } from '../../lib/format.ts';
import classes from './ActionRow.module.css';
import { CaseLink } from './CaseLink.tsx';

type Props = {
  readonly action: ActionSummary;
  readonly onOpen: (id: string) => void;
  readonly onDone: (id: string) => void;
};

export function ActionRow({ action, onOpen, onDone }: Props): ReactElement {
  const { id, caseId, caseNumber, text, victimSurname, perpetratorSurname } = action;
  const pair = `${victimSurname} · ${perpetratorSurname}`;
  return (
    <Table.Tr data-row={id}>
      <Table.Td>
        <CaseLink caseId={caseId} isMuted>
          {caseNumber}
        </CaseLink>
      </Table.Td>
      <Table.Td className={classes['cut'] ?? ''} title={pair}>
        {pair}
      </Table.Td>
      <Table.Td>
        <button
          type="button"
          data-row-focus
          className={classes['text']}
          aria-keyshortcuts="D P N"
          onClick={() => onOpen(id)}
        >
          {text}
        </button>
        {action.statusNote !== '' && <div className={classes['note']}>{action.statusNote}</div>}
      </Table.Td>
      <Table.Td>{shortDay(action.dueOn)}</Table.Td>
      <Table.Td>
        <ActionState action={action} today={today()} />
      </Table.Td>
      <Table.Td data-figure>
        {isOpen(action) && (
          <Button
            variant="default"
            size="xs"
            aria-label={`Done: ${text}`}
            onClick={() => onDone(id)}
          >
            Done
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

import { Table, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import {
  type ChronologyItem,
  type ChronologyMark,
  chronologyMarkNames,
} from '../../../../shared/domain/chronology/chronology-item.ts';
import { dateWithDay } from '../../../../shared/domain/date-words.ts';
import { Chip, type ChipKind } from '../../../components/Chip.tsx';
import { TextLink } from '../../../components/TextLink.tsx';
import classes from './ChronologyTable.module.css';
import { laneNames } from './lane-words.ts';

type Props = {
  readonly items: readonly ChronologyItem[];
  /** It is there for readers and for paper alone: nothing in it takes the focus. */
  readonly isUnseen: boolean;
  readonly onOpenEntry: (id: string) => void;
};

const chips: Record<ChronologyMark, ChipKind> = {
  repeat: 'repeat',
  undecided: 'open-point',
  'not-taken': 'plain',
  ahead: 'plain',
  breached: 'high-risk',
  unsafe: 'high-risk',
  overdue: 'overdue',
  done: 'done',
};

/** Everything of the chronology as rows, the latest first. */
export function ChronologyTable({ items, isUnseen, onOpenEntry }: Props): ReactElement {
  return (
    <div className={classes['frame']} data-unseen={isUnseen || undefined}>
      <Table aria-label="Chronology as a list" layout="fixed" className={classes['table'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes['day'] ?? ''}>Date</Table.Th>
            <Table.Th className={classes['lane'] ?? ''}>Kind</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>Note</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.toReversed().map((item) => (
            <Table.Tr key={item.key}>
              <Table.Td>{dateWithDay(item.on)}</Table.Td>
              <Table.Td>{item.lane === null ? 'Record' : laneNames[item.lane]}</Table.Td>
              <Table.Td>
                {isUnseen ? item.title : <ItemLink item={item} onOpenEntry={onOpenEntry} />}
                {item.mark !== null && (
                  <span className={classes['chip']}>
                    <Chip kind={chips[item.mark]}>{chronologyMarkNames[item.mark]}</Chip>
                  </span>
                )}
              </Table.Td>
              <Table.Td className={classes['note'] ?? ''}>{item.note}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

type LinkProps = {
  readonly item: ChronologyItem;
  readonly onOpenEntry: (id: string) => void;
};

function ItemLink({ item: { title, opens }, onOpenEntry }: LinkProps): ReactElement {
  if ('to' in opens) return <TextLink to={opens.to}>{title}</TextLink>;
  return (
    <UnstyledButton className={classes['open'] ?? ''} onClick={() => onOpenEntry(opens.entryId)}>
      {title}
    </UnstyledButton>
  );
}

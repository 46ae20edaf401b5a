import { Button, NumberInput } from '@mantine/core';
import { IconSortDescending } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { isForYou } from '../../../shared/domain/access/not-for-you.ts';
import {
  type AgendaEntry,
  type AgendaSlot,
  compareForAgenda,
} from '../../../shared/domain/agenda.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import classes from './AgendaBuilder.module.css';
import type { AgendaChanges } from './use-agenda-changes.ts';

type Props = { readonly entries: readonly AgendaSlot[]; readonly changes: AgendaChanges };

const isInOrder = (entries: readonly AgendaEntry[]): boolean =>
  entries.every((entry, index) => {
    const next = entries[index + 1];
    return next === undefined || compareForAgenda(entry, next) <= 0;
  });

/** What is done to all cases at once. */
export function AgendaTools({ entries, changes }: Props): ReactElement {
  const first = entries[0]?.minutes ?? 0;
  const shared = entries.every(({ minutes }) => minutes === first) ? first : '';
  return (
    <div className={classes['tools']}>
      {isInOrder(entries.filter(isForYou)) ? (
        <span>Order: children first, then repeats and highest score</span>
      ) : (
        <>
          <span>Order: changed by hand</span>
          <Button
            variant="subtle"
            size="xs"
            onClick={changes.sort}
            leftSection={<IconSortDescending aria-hidden size={15} stroke={1.8} />}
          >
            Children first, then by urgency
          </Button>
        </>
      )}
      <span className={classes['keys']}>
        <KeyCap>Alt ↑</KeyCap>
        <KeyCap>Alt ↓</KeyCap> move row
      </span>
      <NumberInput
        key={shared}
        aria-label="Minutes for every case"
        size="xs"
        w={112}
        min={1}
        max={240}
        hideControls
        suffix=" min each"
        placeholder="min each"
        defaultValue={shared}
        onBlur={({ currentTarget }) => settle(currentTarget.value, shared, changes)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur();
        }}
      />
    </div>
  );
}

function settle(typed: string, shared: number | '', changes: AgendaChanges): void {
  const minutes = Number.parseInt(typed, 10);
  if (minutes >= 1 && minutes <= 240 && minutes !== shared) changes.setAllMinutes(minutes);
}

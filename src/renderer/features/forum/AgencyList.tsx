import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import type { Agency } from '../../../shared/domain/agency.ts';
import { type PageKey, usePageKeys } from '../../lib/page-keys.ts';
import { useChange } from '../../lib/use-change.ts';
import classes from './AgencyList.module.css';

type Props = {
  readonly agencies: readonly Agency[];
  readonly onEdit: (agency: Agency) => void;
};

const pageKeys: readonly PageKey[] = [
  { keys: ['Alt ↑', 'Alt ↓'], does: 'Move the agency up or down' },
  { keys: ['Enter'], does: 'Change the agency' },
];

const steps: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Each agency in its place; the place is said aloud when it changes. */
export function AgencyList({ agencies, onEdit }: Props): ReactElement {
  const [spoken, setSpoken] = useState('');
  const move = useChange('agencies.move', { changes: ['agencies', 'attendance', 'hearings'] });
  usePageKeys(pageKeys);

  const handleMove = ({ id, name }: Agency, to: number): void => {
    if (to < 0 || to >= agencies.length) return;
    move.mutate(
      { id, to },
      { onSuccess: () => setSpoken(`${name}, ${to + 1} of ${agencies.length}`) },
    );
  };
  const handleKeyDown = (event: KeyboardEvent, agency: Agency, index: number): void => {
    const step = steps[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    handleMove(agency, index + step);
  };

  return (
    <>
      <ol className={classes['agencies']}>
        {agencies.map((agency, index) => (
          <li key={agency.id}>
            <button
              type="button"
              className={classes['agency']}
              onClick={() => onEdit(agency)}
              onKeyDown={(event) => handleKeyDown(event, agency, index)}
            >
              <kbd>{agency.letter}</kbd>
              <strong>{agency.name}</strong>
              <span>{agency.representative}</span>
              {agency.servesChildrenOnly && <span>leaves after children’s cases</span>}
            </button>
            <MoveButton agency={agency} label="up" onMove={() => handleMove(agency, index - 1)} />
            <MoveButton agency={agency} label="down" onMove={() => handleMove(agency, index + 1)} />
          </li>
        ))}
      </ol>
      <VisuallyHidden component="output">{spoken}</VisuallyHidden>
    </>
  );
}

type MoveButtonProps = {
  readonly agency: Agency;
  readonly label: 'up' | 'down';
  readonly onMove: () => void;
};

function MoveButton({ agency, label, onMove }: MoveButtonProps): ReactElement {
  const Icon = label === 'up' ? IconChevronUp : IconChevronDown;
  return (
    <ActionIcon
      variant="subtle"
      size={26}
      aria-label={`Move ${agency.name} ${label}`}
      onClick={onMove}
    >
      <Icon aria-hidden size={16} stroke={1.8} />
    </ActionIcon>
  );
}

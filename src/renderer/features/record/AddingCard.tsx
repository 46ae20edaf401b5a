import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { kindOfEntry, type EntryKind } from '../../../shared/domain/entries/entry.ts';
import { Card } from '../../components/Card.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import classes from './AddingCard.module.css';
import { useEntryOpening } from './entry-opening.ts';

type Props = {
  readonly title: ReactNode;
  /** Of whom it tells, for readers of its button. */
  readonly name?: string;
  /** What its button adds. */
  readonly adds: EntryKind;
  readonly personId?: string | null;
  /** The letter that does the same on its page, which the page itself listens to. */
  readonly letter?: string;
  /** How many there are; none shown where it is left out. */
  readonly count?: number;
  readonly isEmpty: boolean;
  readonly note?: ReactNode;
  /** What would fill it, shown while nothing does. */
  readonly empty: string;
  readonly children: ReactNode;
};

/** A card of entries with the way to add one. */
export function AddingCard(props: Props): ReactElement {
  const { title, name, adds, personId, letter, count, isEmpty, note, empty, children } = props;
  const { add } = useEntryOpening();
  return (
    <Card
      title={title}
      {...(count !== undefined && count > 0 && { count })}
      {...(note !== undefined && { note })}
      actions={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus aria-hidden size={15} stroke={1.8} />}
          {...(letter !== undefined && {
            'aria-keyshortcuts': letter,
            rightSection: <KeyCap>{letter}</KeyCap>,
          })}
          onClick={() => add(adds, personId)}
        >
          Add
          {/* In the words themselves: a label would leave out the key that stands beside them. */}
          <VisuallyHidden>{`: ${kindOfEntry(adds).name}${name === undefined ? '' : ` of ${name}`}`}</VisuallyHidden>
        </Button>
      }
    >
      {isEmpty ? <p className={classes['empty']}>{empty}</p> : children}
    </Card>
  );
}

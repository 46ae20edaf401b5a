import { Textarea, TextInput } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import type { Wishes } from '../../../shared/domain/hearing.ts';
import { DateField } from '../../components/DateField.tsx';
import { shortDay } from '../../lib/format.ts';
import { ipc } from '../../lib/ipc.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import classes from './Notes.module.css';
import room from './Room.module.css';
import type { HearingPart } from './use-hearing.ts';

type Props = HearingPart & { readonly heldOn: CalendarDate };

/** What the victim wants, in whose words, and who tells her the outcome by when. */
export function WishesSection(props: Props): ReactElement {
  const { firstName, surname } = props.hearing.victim;
  return (
    <section className={room['section']} data-room-section="4" aria-label="Wishes">
      <div className={room['sectionHead']}>
        <IconQuote aria-hidden />
        <h2>Wishes of {firstName || surname}</h2>
        <span className={room['key']}>Ctrl 4</span>
      </div>
      {props.isFinal ? <Written {...props} /> : <Fields {...props} />}
    </section>
  );
}

function Written({ hearing }: Pick<Props, 'hearing'>): ReactElement {
  const { wishes, wishesSource, tellVictimWho, tellVictimBy } = hearing;
  const by = tellVictimBy === null ? '' : ` by ${shortDay(tellVictimBy)}`;
  return (
    <div className={classes['written']}>
      <p>{wishes || 'Not recorded'}</p>
      {wishesSource !== '' && <p>From {wishesSource}</p>}
      {tellVictimWho !== '' && (
        <p>
          {tellVictimWho} tells the victim{by}
        </p>
      )}
    </div>
  );
}

function Fields({ hearing, change: changeHearing, heldOn }: Props): ReactElement {
  const { hearingId, wishes, wishesSource, tellVictimWho, tellVictimBy } = hearing;
  const change = (changes: Partial<Wishes>): void =>
    changeHearing((known) => ({ ...known, ...changes }));
  useAutosave({
    value: { wishes, wishesSource, tellVictimWho, tellVictimBy },
    save: (value) => ipc.call('hearings.saveWishes', { hearingId, ...value }),
  });
  return (
    <div className={classes['fields']}>
      <Textarea
        size="xs"
        aria-label="What the victim wants"
        placeholder="What the victim wants"
        autosize
        minRows={1}
        maxRows={8}
        maxLength={20_000}
        className={classes['whole'] ?? ''}
        value={wishes}
        onChange={(event) => change({ wishes: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label="In whose words"
        maxLength={200}
        value={wishesSource}
        onChange={(event) => change({ wishesSource: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label="Who tells the victim"
        maxLength={200}
        value={tellVictimWho}
        onChange={(event) => change({ tellVictimWho: event.currentTarget.value })}
      />
      <DateField
        size="xs"
        clearable
        label="By when"
        aria-label="By when the victim is told"
        className={classes['by'] ?? ''}
        base={heldOn}
        value={tellVictimBy}
        onChange={(date) => change({ tellVictimBy: date })}
      />
    </div>
  );
}

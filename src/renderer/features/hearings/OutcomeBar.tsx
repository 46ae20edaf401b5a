import { Button, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { isForYou } from '../../../shared/domain/access/not-for-you.ts';
import {
  type HearingOutcome,
  hearingOutcomeNames,
  hearingOutcomes,
} from '../../../shared/domain/agenda.ts';
import { ipc } from '../../lib/ipc.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import classes from './OutcomeBar.module.css';
import { useChangeCached } from '../../lib/use-change-cached.ts';
import type { HearingPart } from './use-hearing.ts';

const choices = hearingOutcomes.map((value) => ({ value, label: hearingOutcomeNames[value] }));

/** What was decided about the case, always at the foot of the right pane. */
export function OutcomeBar(part: HearingPart): ReactElement {
  const { outcome, outcomeNote } = part.hearing;
  return (
    <section className={classes['bar']} data-room-section="5" aria-label="Outcome">
      {part.isFinal ? (
        <p className={classes['written']}>
          <strong>Outcome:</strong> {outcome === null ? 'none' : hearingOutcomeNames[outcome]}
          {outcomeNote !== '' && `. ${outcomeNote}`}
        </p>
      ) : (
        <Fields {...part} />
      )}
    </section>
  );
}

function Fields({ hearing, change }: HearingPart): ReactElement {
  const { hearingId, meetingId, outcome, outcomeNote } = hearing;
  const changeAgenda = useChangeCached('agenda.get', { meetingId });
  const decide = (decided: HearingOutcome | null): void => {
    change((known) => ({ ...known, outcome: decided }));
    changeAgenda((agenda) => ({
      ...agenda,
      entries: agenda.entries.map((entry) =>
        isForYou(entry) && entry.hearingId === hearingId ? { ...entry, outcome: decided } : entry,
      ),
    }));
  };
  useAutosave({
    value: { outcome, outcomeNote },
    save: (value) => ipc.call('hearings.saveOutcome', { hearingId, ...value }),
  });
  return (
    <>
      <div className={classes['choice']}>
        <h2>Outcome</h2>
        {outcome !== null && (
          <Button
            variant="subtle"
            size="xs"
            aria-label="Clear the outcome"
            onClick={() => decide(null)}
          >
            Clear
          </Button>
        )}
        <SegmentedControl
          size="xs"
          aria-label="Outcome"
          data={choices}
          value={outcome ?? ''}
          onChange={(value) => decide(value as HearingOutcome)}
          className={classes['segments'] ?? ''}
        />
      </div>
      <TextInput
        size="xs"
        aria-label="Note on the outcome"
        placeholder={outcome === 'deferred' ? 'Why, and what is awaited' : 'Note on the outcome'}
        maxLength={20_000}
        value={outcomeNote}
        onChange={({ currentTarget: { value } }) =>
          change((known) => ({ ...known, outcomeNote: value }))
        }
      />
    </>
  );
}

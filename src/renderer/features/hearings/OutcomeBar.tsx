import { Button, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import {
  type HearingOutcome,
  hearingOutcomeNames,
  hearingOutcomes,
} from '../../../shared/domain/agenda.ts';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import { ipc } from '../../lib/ipc.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import classes from './OutcomeBar.module.css';
import { useChangeOutcome } from './use-hearing.ts';

type Props = { readonly hearing: Hearing; readonly isFinal: boolean };

const choices = hearingOutcomes.map((value) => ({ value, label: hearingOutcomeNames[value] }));

/** What was decided about the case, always at the foot of the right pane. */
export function OutcomeBar({ hearing, isFinal }: Props): ReactElement {
  const { outcome, outcomeNote } = hearing;
  return (
    <section className={classes['bar']} data-room-section="5" aria-label="Outcome">
      {isFinal ? (
        <p className={classes['written']}>
          <strong>Outcome:</strong> {outcome === null ? 'none' : hearingOutcomeNames[outcome]}
          {outcomeNote !== '' && `. ${outcomeNote}`}
        </p>
      ) : (
        <Fields hearing={hearing} />
      )}
    </section>
  );
}

function Fields({ hearing }: Pick<Props, 'hearing'>): ReactElement {
  const { hearingId, outcome, outcomeNote } = hearing;
  const change = useChangeOutcome(hearing);
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
            onClick={() => change({ outcome: null })}
          >
            Clear
          </Button>
        )}
        <SegmentedControl
          size="xs"
          aria-label="Outcome"
          data={choices}
          value={outcome ?? ''}
          onChange={(value) => change({ outcome: value as HearingOutcome })}
          className={classes['segments'] ?? ''}
        />
      </div>
      <TextInput
        size="xs"
        aria-label="Note on the outcome"
        placeholder={outcome === 'deferred' ? 'Why, and what is awaited' : 'Note on the outcome'}
        maxLength={20_000}
        value={outcomeNote}
        onChange={(event) => change({ outcomeNote: event.currentTarget.value })}
      />
    </>
  );
}

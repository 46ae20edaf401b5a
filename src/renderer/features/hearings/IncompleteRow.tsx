import { TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { type ActionSummary, daysOverdue } from '../../../shared/domain/action.ts';
import { GivenBack } from '../../components/GivenBack.tsx';
import { counted, shortDay, today } from '../../lib/format.ts';
import { focusOnce } from './row-focus.ts';
import classes from './IncompleteActions.module.css';
import { LetterChoices } from './LetterChoices.tsx';
import type { AskedReason, Settled } from './use-asked-reasons.ts';
import type { LetterRows } from './use-letter-rows.ts';

export const settleChoices = [
  { letter: 'd', value: 'done', word: 'Done' },
  { letter: 'p', value: 'not-possible', word: 'Not possible' },
  { letter: 'n', value: 'not-undertaken', word: 'Not undertaken' },
] as const;

type Props = {
  readonly action: ActionSummary;
  readonly isSettled: boolean;
  readonly isOpen: boolean;
  readonly asked: AskedReason | null;
  /** When the reason was typed, where it was given back; null where not. */
  readonly givenBackFrom: string | null;
  readonly rowProps: ReturnType<LetterRows['rowProps']>;
  readonly onChoose: (status: Settled) => void;
  readonly onType: (reason: string) => void;
  readonly onReason: () => void;
  readonly onDiscard: () => void;
};

export function IncompleteRow(props: Props): ReactElement {
  const { action, isSettled, isOpen, asked, rowProps, onChoose } = props;
  return (
    <div
      {...rowProps}
      role="group"
      aria-label={`${action.agencyName}: ${action.text}`}
      className={classes['row']}
      data-open={isOpen || undefined}
    >
      <div className={classes['what']}>
        <strong>{action.agencyName}</strong>
        <span className={classes['text']} title={action.text}>
          {action.text}
        </span>
        <span className={classes['pair']}>
          {action.victimSurname} · {action.perpetratorSurname}
        </span>
      </div>
      {isOpen ? (
        <>
          <div className={classes['settle']}>
            <LetterChoices
              label="What became of it"
              choices={settleChoices}
              chosen={asked?.status ?? (isSettled ? settledAs(action) : null)}
              onChoose={onChoose}
            />
            <Lateness action={action} />
          </div>
          {asked !== null && <ReasonField key={asked.status} {...props} reason={asked.reason} />}
        </>
      ) : (
        <StatusLine action={action} isSettled={isSettled} />
      )}
    </div>
  );
}

const settledAs = ({ status }: ActionSummary): Settled | null =>
  status === 'open' ? null : status;

function Lateness({ action }: Pick<Props, 'action'>): ReactElement {
  const days = daysOverdue(action, today());
  return (
    <span className={classes['late']} data-late={days > 0 || undefined}>
      {days > 0 ? `${counted(days, 'day')} late` : `due ${shortDay(action.dueOn)}`}
    </span>
  );
}

const settledWords = {
  done: { word: 'Done', icon: IconCircleCheck },
  'not-possible': { word: 'Not possible', icon: IconCircleMinus },
  'not-undertaken': { word: 'Not undertaken', icon: IconCircleX },
} as const;

function StatusLine({ action, isSettled }: Pick<Props, 'action' | 'isSettled'>): ReactElement {
  const status = settledAs(action);
  if (status === null) {
    return (
      <div className={classes['status']}>
        <Lateness action={action} />
      </div>
    );
  }
  const { word, icon: Icon } = settledWords[status];
  return (
    <div className={classes['status']}>
      <span className={classes['settled']} data-status={status}>
        <Icon aria-hidden />
        {isSettled ? word : `${word} before`}
      </span>
      <span className={classes['text']} title={action.statusNote}>
        {action.statusNote}
      </span>
    </div>
  );
}

type FieldProps = Pick<Props, 'givenBackFrom' | 'onType' | 'onReason' | 'onDiscard'> & {
  readonly reason: string;
};

/** The reason is part of the minutes, so it is asked for at once and in place. */
function ReasonField(props: FieldProps): ReactElement {
  const { reason, givenBackFrom, onType, onReason, onDiscard } = props;
  return (
    <div data-reason>
      <TextInput
        size="xs"
        // What was given back waits: a caret that is put there would settle it by going away.
        ref={givenBackFrom === null ? focusOnce : null}
        aria-label="Reason"
        placeholder="Reason, then Enter"
        maxLength={2000}
        value={reason}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Leaving the field settles it, by whatever way it is left.
          if (event.key === 'Enter') {
            event.currentTarget.closest<HTMLElement>('[role=group]')?.focus();
          }
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          // Discard is beside it, and must find it as it was.
          const isBeside = currentTarget.closest('[data-reason]')?.contains(relatedTarget) === true;
          if (reason.trim() !== '' && !isBeside) onReason();
        }}
      />
      {givenBackFrom !== null && <GivenBack from={givenBackFrom} onDiscard={onDiscard} />}
    </div>
  );
}

import { IconCheck, IconClockPause, IconDoorExit, IconLock, IconRepeat } from '@tabler/icons-react';
import { Fragment, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { isForYou, notForYouWords } from '../../../shared/domain/access/not-for-you.ts';
import type { AgendaEntry, AgendaSlot } from '../../../shared/domain/agenda.ts';
import { agendaRuns } from '../../../shared/domain/agenda-runs.ts';
import type { Instant } from '../../../shared/domain/calendar-date.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { clockText, firstStart, paceOf, secondsBetween } from '../../../shared/domain/pace.ts';
import { isRepeat } from '../../../shared/domain/repeat.ts';
import { caseTime, endOf } from './agenda-times.ts';
import classes from './RunningOrder.module.css';
import type { RoomPlace } from './use-room-place.ts';

type Props = {
  readonly meeting: Meeting;
  readonly entries: readonly AgendaSlot[];
  /** Names of the agencies that may leave once the cases with children are heard. */
  readonly childrensAgencies: readonly string[];
  readonly place: RoomPlace;
  readonly onGoTo: (place: RoomPlace) => void;
};

/** The meeting from opening to closing, with what each case took or when it starts. */
export function RunningOrder(props: Props): ReactElement {
  const { meeting, entries, childrensAgencies, place, onGoTo } = props;
  const pace = paceOf(meeting, entries);
  const runs = agendaRuns(entries);
  const lastWithChildren = entries.findLastIndex(
    (entry) => isForYou(entry) && entry.childrenCount > 0,
  );
  return (
    <nav aria-label="Running order" className={classes['order']}>
      <div className={classes['head']}>
        <h2>Running order</h2>
        <span>took / starts</span>
      </div>
      <div className={classes['scroll']}>
        <Row
          isHere={place === 'opening'}
          onClick={() => onGoTo('opening')}
          name="Opening, last actions"
        >
          <OpeningTime startedAt={meeting.startedAt} entries={entries} planned={meeting.startsAt} />
        </Row>
        {entries.map((entry, index) => (
          <Fragment key={isForYou(entry) ? entry.hearingId : index}>
            {runs
              .filter(({ from }) => from === index)
              .map(({ kind }) => (
                <h3 key={kind} className={classes['group']}>
                  {kind === 'children' ? 'With children' : 'Adults only'}
                </h3>
              ))}
            {isForYou(entry) ? (
              <CaseRow
                entry={entry}
                index={index}
                isHere={place === index}
                time={caseTime(entry, pace.starts.get(index))}
                onClick={() => onGoTo(index)}
              />
            ) : (
              <Row
                isHere={place === index}
                onClick={() => onGoTo(index)}
                number={index + 1}
                name={notForYouWords(index + 1)}
                isPast={entry.endedAt !== null}
              >
                <IconLock aria-hidden />
                <CaseTimeCell time={caseTime(entry, pace.starts.get(index))} />
              </Row>
            )}
            {index === lastWithChildren && childrensAgencies.length > 0 && (
              <div className={classes['leave']}>
                <IconDoorExit aria-hidden />
                <span>
                  <strong>
                    May leave {endOf(entry, pace.starts.get(index) ?? pace.casesEndAt)}:
                  </strong>{' '}
                  {childrensAgencies.join(', ')}
                </span>
              </div>
            )}
          </Fragment>
        ))}
        <Row isHere={place === 'closing'} onClick={() => onGoTo('closing')} name="Closing">
          <span className={classes['time']}>{pace.casesEndAt}</span>
        </Row>
      </div>
    </nav>
  );
}

type RowProps = {
  readonly isHere: boolean;
  readonly onClick: () => void;
  readonly number?: number;
  readonly name: string;
  readonly isPast?: boolean;
  readonly children: ReactNode;
};

function Row({ isHere, onClick, number, name, isPast = false, children }: RowProps): ReactElement {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <button
      ref={row}
      type="button"
      className={classes['row']}
      aria-current={isHere ? 'step' : undefined}
      data-past={isPast || undefined}
      onClick={onClick}
    >
      <span className={classes['number']}>{number}</span>
      <span className={classes['name']} title={name}>
        {name}
      </span>
      {children}
    </button>
  );
}

type CaseRowProps = {
  readonly entry: AgendaEntry;
  readonly index: number;
  readonly isHere: boolean;
  readonly time: ReturnType<typeof caseTime>;
  readonly onClick: () => void;
};

function CaseRow({ entry, index, isHere, time, onClick }: CaseRowProps): ReactElement {
  const { victim, perpetrator, repeat, outcome } = entry;
  const put = outcome === 'deferred' || outcome === 'transferred';
  return (
    <Row
      isHere={isHere}
      onClick={onClick}
      number={index + 1}
      name={`${victim.surname} · ${perpetrator.surname}`}
      isPast={time.kind === 'took'}
    >
      {isRepeat(repeat) && <IconRepeat aria-label="Repeat" data-mark="repeat" />}
      {put && <IconClockPause aria-label={outcome === 'deferred' ? 'Deferred' : 'Transferred'} />}
      {!put && time.kind === 'took' && <IconCheck aria-label="Heard" data-mark="done" />}
      <CaseTimeCell time={time} />
    </Row>
  );
}

const CaseTimeCell = ({ time }: Pick<CaseRowProps, 'time'>): ReactElement => (
  <span className={classes['time']} data-over={time.isOver || undefined}>
    {time.kind === 'now' ? 'now' : time.text}
  </span>
);

type OpeningTimeProps = {
  readonly startedAt: Instant | null;
  readonly entries: readonly AgendaSlot[];
  readonly planned: string;
};

function OpeningTime({ startedAt, entries, planned }: OpeningTimeProps): ReactElement {
  const first = firstStart(entries);
  if (startedAt === null) return <span className={classes['time']}>{planned}</span>;
  if (first === null) return <span className={classes['time']}>now</span>;
  return (
    <>
      <IconCheck aria-label="Done" data-mark="done" />
      <span className={classes['time']}>{clockText(secondsBetween(startedAt, first))}</span>
    </>
  );
}

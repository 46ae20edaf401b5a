import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { nextCourseStep } from '../../../shared/domain/asb/case-review-course.ts';
import { type CalendarDate, daysBetween } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { courseOf, courseWords } from '../../../shared/domain/entries/course-of.ts';
import { entryNote, entryTitle } from '../../../shared/domain/entries/entry-words.ts';
import { kindOfEntry, type Entry } from '../../../shared/domain/entries/entry.ts';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { Chip } from '../../components/Chip.tsx';
import { counted, shortDay, today } from '../../lib/format.ts';
import { useEntryOpening } from './entry-opening.ts';
import { SupportClock } from './SupportClock.tsx';
import { EntrySecrets } from './EntrySecrets.tsx';
import classes from './EntryRows.module.css';
import { useNames } from './use-names.ts';

type Props = {
  readonly entries: readonly Entry[];
  /** Puts the name of the kind before what an entry says. @default false */
  readonly showsKind?: boolean;
};

/** Entries as rows: what each is, what it says, and when. Each opens its form. */
export function EntryRows({ entries, showsKind = false }: Props): ReactElement {
  const { open } = useEntryOpening();
  const names = useNames();
  return (
    <CardRows>
      {entries.map((entry) => (
        <CardRow
          key={entry.id}
          lead={
            <UnstyledButton className={classes['title'] ?? ''} onClick={() => open(entry)}>
              {titleOf(entry, names, showsKind)}
            </UnstyledButton>
          }
          note={<span className={classes['note']}>{noteOf(entry, names)}</span>}
        >
          <EntryDays entry={entry} />
          <EntrySecrets entry={entry} />
        </CardRow>
      ))}
    </CardRows>
  );
}

function titleOf(entry: Entry, names: ReadonlyMap<string, string>, showsKind: boolean): string {
  const title = entryTitle(entry, names);
  const { name } = kindOfEntry(entry.kind);
  return showsKind && title !== name ? `${name}: ${title}` : title;
}

function noteOf(entry: Entry, names: ReadonlyMap<string, string>): string {
  const agency = entry.content['agency'];
  const name = typeof agency === 'string' ? (names.get(agency) ?? '') : '';
  return [entryNote(entry), name].filter((part) => part !== '').join(' · ');
}

/** From when until when, and whether that is over, or what it asks for is late. */
function EntryDays({ entry }: { readonly entry: Entry }): ReactElement {
  const { startsOn, untilOn, dueOn, kind } = entry;
  const { untilLabel = '' } = kindOfEntry(kind);
  if (untilOn !== null && untilOn < today()) {
    return <Chip kind="plain">Ended {dateWithYear(untilOn)}</Chip>;
  }
  if (dueOn !== null && dueOn !== untilOn) return <NextDue entry={entry} dueOn={dueOn} />;
  if (kind === 'support-referral') return <SupportClock entry={entry} />;
  return (
    <>
      {dateWithYear(startsOn)}
      {untilOn !== null && `, ${untilLabel.toLowerCase()} ${dateWithYear(untilOn)}`}
    </>
  );
}

type Due = { readonly entry: Entry; readonly dueOn: CalendarDate };

function NextDue({ entry, dueOn }: Due): ReactElement {
  const late = daysBetween(dueOn, today());
  const what = dueNoun(entry);
  return late > 0 ? (
    <Chip kind="overdue">
      {what} {counted(late, 'day')} late
    </Chip>
  ) : (
    <>
      next {what} {shortDay(dueOn)}
    </>
  );
}

function dueNoun(entry: Entry): string {
  const step = entry.kind === 'case-review' ? nextCourseStep(courseOf(entry)) : null;
  if (step !== null) return courseWords[step].noun;
  return entry.kind === 'child' ? 'review' : 'contact';
}

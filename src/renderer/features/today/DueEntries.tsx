import type { ReactElement } from 'react';
import { daysBetween } from '../../../shared/domain/calendar-date.ts';
import type { DueEntry } from '../../../shared/domain/entries/due-entry.ts';
import { fullName } from '../../../shared/domain/person.ts';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { Chip } from '../../components/Chip.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { counted } from '../../lib/format.ts';
import { inDays } from './today-words.ts';

/** Contacts and steps of case reviews that are due, and orders, releases and flags that end soon. */
export function DueEntries({ today }: { readonly today: Today }): ReactElement | null {
  const { dueEntries, dueEntriesCount } = today;
  if (dueEntriesCount === 0) return null;
  const rest = dueEntriesCount - dueEntries.length;
  return (
    <Card
      title="Due in cases"
      count={dueEntriesCount}
      {...(rest > 0 && { note: `the first ${dueEntries.length}` })}
    >
      <CardRows>
        {dueEntries.map((due) => (
          <CardRow
            key={due.id}
            lead={<TextLink to={pathOf(due)}>{due.title}</TextLink>}
            note={[due.person === null ? '' : fullName(due.person), due.caseNumber]
              .filter((part) => part !== '')
              .join(', ')}
          >
            <DueDay due={due} today={today.today} />
          </CardRow>
        ))}
      </CardRows>
    </Card>
  );
}

function pathOf({ kind, caseId, person }: DueEntry): string {
  if (caseId === null) return `/people/${person?.id ?? ''}`;
  return `/cases/${caseId}?tab=${kind === 'case-review' ? 'risk' : 'people'}`;
}

function DueDay({ due, today }: { readonly due: DueEntry; readonly today: string }): ReactElement {
  const late = daysBetween(due.dueOn, today);
  return late > 0 ? (
    <Chip kind="overdue">{counted(late, 'day')} late</Chip>
  ) : (
    <>{inDays(due.dueOn, today)}</>
  );
}

import type { ReactElement } from 'react';
import { hearingOutcomeNames } from '../../../shared/domain/agenda.ts';
import { isOpen } from '../../../shared/domain/action.ts';
import { dayOf } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { fullName } from '../../../shared/domain/person.ts';
import type { CaseOfPerson, PersonRecord } from '../../../shared/ipc/contract/persons.ts';
import { ActionState } from '../../components/ActionState.tsx';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { counted, shortDay, today } from '../../lib/format.ts';

type Props = { readonly record: PersonRecord };

/** Every case, hearing, action, file and incident of a person. */
export function PersonCases({ record }: Props): ReactElement {
  const { cases, hearings, incidents, incidentCount, files } = record;
  // Those that are left to do, before those that are done.
  const actions = record.actions.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  const openCount = actions.filter(isOpen).length;
  return (
    <>
      <Card title="Cases" count={cases.length}>
        {cases.length === 0 && (
          <EmptyState>They are in no case. Lists of incidents name them.</EmptyState>
        )}
        <CardRows>
          {cases.map((each) => (
            <CardRow
              key={each.id}
              lead={<TextLink to={`/cases/${each.id}`}>{each.number}</TextLink>}
              note={caseWords(each)}
            >
              {each.lastReferredOn !== null && `referred ${dateWithYear(each.lastReferredOn)}`}
            </CardRow>
          ))}
        </CardRows>
      </Card>
      {hearings.length > 0 && (
        <Card title="Hearings" count={hearings.length}>
          <CardRows>
            {hearings.map(({ hearingId, meetingId, heldOn, caseNumber, outcome }) => (
              <CardRow
                key={hearingId}
                lead={
                  <TextLink to={`/meetings/${meetingId}`}>
                    Meeting of {dateWithYear(heldOn)}
                  </TextLink>
                }
                note={caseNumber}
              >
                {outcome === null ? 'No outcome yet' : hearingOutcomeNames[outcome]}
              </CardRow>
            ))}
          </CardRows>
        </Card>
      )}
      {actions.length > 0 && (
        <Card title="Actions" count={actions.length} note={`${openCount} open`}>
          <CardRows>
            {actions.map((action) => (
              <CardRow
                key={action.id}
                lead={action.text}
                note={`${action.agencyName}, due ${shortDay(action.dueOn)}`}
              >
                <ActionState action={action} today={today()} />
              </CardRow>
            ))}
          </CardRows>
        </Card>
      )}
      {files.length > 0 && (
        <Card title="Files" count={files.length}>
          <CardRows>
            {files.map(({ attachmentId, caseId, caseNumber, fileName, addedAt }) => (
              <CardRow
                key={attachmentId}
                lead={<TextLink to={`/cases/${caseId}?tab=documents`}>{fileName}</TextLink>}
                note={caseNumber}
              >
                added {dateWithYear(dayOf(addedAt))}
              </CardRow>
            ))}
          </CardRows>
        </Card>
      )}
      {incidentCount > 0 && (
        <Card
          title="Incidents in lists"
          count={incidentCount}
          {...(incidents.length < incidentCount && { note: `the latest ${incidents.length}` })}
        >
          <CardRows>
            {incidents.map(({ kind, occurredOn, classification }, index) => (
              <CardRow
                key={index}
                lead={classification}
                note={kind === 'crime' ? 'Crime' : 'Anti-social behaviour'}
              >
                {dateWithYear(occurredOn)}
              </CardRow>
            ))}
          </CardRows>
        </Card>
      )}
    </>
  );
}

/** `Victim, with Craig Khan. 2 referrals, 1 open action` */
function caseWords({ role, victim, perpetrator, referralCount, openActionCount }: CaseOfPerson) {
  const other = role === 'victim' ? perpetrator : victim;
  const counts = [
    counted(referralCount, 'referral'),
    ...(openActionCount > 0 ? [counted(openActionCount, 'open action')] : []),
  ].join(', ');
  return `${role === 'victim' ? 'Victim' : 'Perpetrator'}, with ${fullName(other)}. ${counts}`;
}

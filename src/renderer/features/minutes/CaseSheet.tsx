import type { ReactElement } from 'react';
import type { ForumKind } from '../../../shared/domain/forum-kind.ts';
import type { MinutesCase, MinutesPerson } from '../../../shared/domain/minutes.ts';
import { minutesWords } from '../../../shared/domain/minutes-words.ts';
import { FactsTable } from './FactsTable.tsx';
import { GridTable } from './GridTable.tsx';
import { InformationPart } from './InformationPart.tsx';

type Props = { readonly minutesCase: MinutesCase; readonly kind: ForumKind };
type Part = Pick<Props, 'minutesCase'>;

/** One case, so written that its sheet can be taken out alone. */
export function CaseSheet({ minutesCase, kind }: Props): ReactElement {
  const { number, victim, perpetrator, caseNumber, started, ended, repeatReason } = minutesCase;
  const { wishes, wishesSource, links, outcome, outcomeNote } = minutesCase;
  const times = [started && `, started ${started}`, ended && `, ended ${ended}`].join('');
  return (
    <>
      <h2>
        Case {number}: {victim.name} and {perpetrator.name}
      </h2>
      <p data-quiet>
        <strong>{minutesCase.kind}</strong> case {caseNumber}
        {times}. {repeatReason}
      </p>
      <People minutesCase={minutesCase} />
      <Referral minutesCase={minutesCase} />
      <h3>{minutesWords[kind].wishes}</h3>
      <p>{wishes || 'None recorded.'}</p>
      {wishesSource !== '' && <p>Source: {wishesSource}</p>}
      <InformationPart information={minutesCase.information} />
      <Risks minutesCase={minutesCase} />
      <Actions minutesCase={minutesCase} />
      {links !== '' && (
        <>
          <h3>{minutesWords[kind].links}</h3>
          <p>{links}</p>
        </>
      )}
      <p>
        Outcome:{' '}
        {outcome === '' ? <span data-open>none recorded</span> : <strong>{outcome}.</strong>}
      </p>
      {outcomeNote !== '' && <p>{outcomeNote}</p>}
    </>
  );
}

const born = ({ dob, age }: MinutesPerson): string =>
  dob === '' ? 'Not recorded' : `${dob}, aged ${age}`;

function People({ minutesCase }: Part): ReactElement {
  const { victim, perpetrator } = minutesCase;
  return (
    <>
      <h3>People</h3>
      <GridTable
        columns={[
          { heading: 'Detail', share: 22, isPlain: true },
          { heading: 'Victim', share: 39 },
          { heading: 'Perpetrator', share: 39 },
        ]}
        rows={[
          ['Name', victim.name, perpetrator.name],
          ['Date of birth', born(victim), born(perpetrator)],
          ['Details', victim.details, perpetrator.details],
          ['Address', 'Withheld', 'Withheld'],
        ]}
      />
      <FactsTable
        facts={[
          ['Safe contact', minutesCase.safeContact || <span data-open>Not recorded</span>],
          ['Interpreter', minutesCase.interpreter],
          ['Victim aware', minutesCase.victimAware || 'Not recorded'],
          ['Relationship', minutesCase.relationship],
          ['Also named', minutesCase.alsoNamed],
          ['Children', minutesCase.children],
        ]}
      />
    </>
  );
}

const Referral = ({ minutesCase }: Part): ReactElement => (
  <>
    <h3>Referral</h3>
    <FactsTable
      facts={[
        ['Referred by', `${minutesCase.referredBy}, received ${minutesCase.referredOn}`],
        ['Criteria met', minutesCase.criteria.join('\n') || 'None recorded'],
        ['Risk assessment', minutesCase.assessment],
        ['Latest incident', minutesCase.incident || 'Not recorded'],
      ]}
    />
  </>
);

const Risks = ({ minutesCase }: Part): ReactElement => (
  <>
    <h3>Risks</h3>
    <GridTable
      columns={[
        { heading: 'No', share: 6 },
        { heading: 'To whom', share: 16 },
        { heading: 'Risk', share: 48 },
        { heading: 'How soon', share: 15 },
        { heading: 'Actions', share: 15 },
      ]}
      rows={minutesCase.risks.map((risk) => [
        risk.number,
        risk.who,
        risk.text,
        risk.imminence,
        risk.coveredBy || <span data-open>No action</span>,
      ])}
    />
    {minutesCase.protectiveFactors !== '' && (
      <p>
        <strong>Protective factors:</strong> {minutesCase.protectiveFactors}
      </p>
    )}
  </>
);

const Actions = ({ minutesCase }: Part): ReactElement => (
  <>
    <h3>Actions</h3>
    <GridTable
      columns={[
        { heading: 'No', share: 8 },
        { heading: 'Action', share: 48 },
        { heading: 'Agency', share: 20 },
        { heading: 'Due', share: 16 },
        { heading: 'Risk', share: 8 },
      ]}
      rows={minutesCase.actions.map(({ number, text, agency, due, risk }) => [
        number,
        text,
        agency,
        due,
        risk,
      ])}
    />
    <p>
      <strong>Tells the victim the outcome:</strong>{' '}
      {minutesCase.tellVictim || <span data-open>nobody named</span>}
    </p>
  </>
);

import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { MatchedCase, MatchedIncidents } from '../../../shared/domain/matching/match-view.ts';
import { TextLink } from '../../components/TextLink.tsx';
import { counted } from '../../lib/format.ts';
import { lastDatesWords, nameOf } from './match-words.ts';
import classes from './MatchedCases.module.css';

type Props = {
  readonly cases: readonly MatchedCase[];
  /** How a case stands to the referral in question, by the case. */
  readonly relations?: ReadonlyMap<string, string>;
  readonly incidents: MatchedIncidents | null;
};

const shownAtFirst = 3;

/** The cases in which somebody stands, the latest first, and the incidents of which lists told. */
export function MatchedCases({ cases, relations, incidents }: Props): ReactElement {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? cases : cases.slice(0, shownAtFirst);
  const more = cases.length - shown.length;
  return (
    <div>
      <ul className={classes['cases']}>
        {shown.map(({ caseId, number, role, other, ...dates }) => (
          <li key={`${caseId} ${role}`}>
            <TextLink to={`/cases/${caseId}`}>{number}</TextLink>, {role}, with {nameOf(other)}
            <div className={classes['dates']}>{lastDatesWords(dates)}</div>
            {relations?.has(caseId) === true && (
              <div className={classes['dates']}>{relations.get(caseId)}</div>
            )}
          </li>
        ))}
        {incidents !== null && (
          <li>
            Victim of {counted(incidents.count, 'listed incident')}
            <div className={classes['dates']}>last {dateWithYear(incidents.lastOn)}</div>
          </li>
        )}
      </ul>
      {more > 0 && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          Show {counted(more, 'more case')}
        </Button>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { MatchedPair } from '../../../shared/domain/matching/match-view.ts';
import { TextLink } from '../../components/TextLink.tsx';
import { counted } from '../../lib/format.ts';
import { lastDatesWords, nameOf } from './match-words.ts';
import classes from './RelatedCases.module.css';

type Props = { readonly pairs: readonly MatchedPair[] };

/** Cases on which nothing is to be decided: with one of these people, or something in common. */
export function RelatedCases({ pairs }: Props): ReactElement | null {
  const known = pairs.filter(({ match }) => match.relation !== 'in-common');
  const common = pairs.filter(({ match }) => match.relation === 'in-common');
  const [isOpen, setOpen] = useState(false);
  if (pairs.length === 0) return null;
  const shown = isOpen ? [...known, ...common] : known;
  return (
    <section className={classes['related']} aria-label="To know">
      <h3>To know</h3>
      <ul>
        {shown.map((pair) => (
          <li key={pair.caseId}>
            <TextLink to={`/cases/${pair.caseId}`}>{pair.number}</TextLink>, {nameOf(pair.victim)}{' '}
            and {nameOf(pair.perpetrator)}, {lastDatesWords(pair)}
            <div className={classes['reason']}>{pair.match.reason}</div>
          </li>
        ))}
      </ul>
      {common.length > 0 && (
        <Button
          variant="subtle"
          size="xs"
          className={classes['more'] ?? ''}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide' : 'Show'} {counted(common.length, 'case')} with something in common
        </Button>
      )}
    </section>
  );
}

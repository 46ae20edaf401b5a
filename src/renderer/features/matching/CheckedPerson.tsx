import { IconCalendarCheck, IconCalendarOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { MatchedPerson } from '../../../shared/domain/matching/match-view.ts';
import { Chip } from '../../components/Chip.tsx';
import { today } from '../../lib/format.ts';
import { BandChip } from './BandChip.tsx';
import classes from './CheckedPerson.module.css';
import { lastHere } from './last-here.ts';
import { bornWords, nameOf } from './match-words.ts';
import { MatchedCases } from './MatchedCases.tsx';
import { MatchReasons } from './MatchReasons.tsx';

type Props = {
  readonly found: MatchedPerson;
  /** How far back a repeat would reach. */
  readonly months: number;
};

/** Somebody who may be the one asked for: when they were here last, and why it may be them. */
export function CheckedPerson({ found, months }: Props): ReactElement {
  const { person, otherNames, match, cases, incidents } = found;
  const here = lastHere(cases, today(), months);
  const [latest] = cases;
  const name = <strong>{nameOf(person)}</strong>;
  return (
    <li className={classes['person']} data-row={person.id} data-band={match.band}>
      <div className={classes['head']}>
        <BandChip band={match.band} />
        <span className={classes['name']}>
          {latest === undefined ? (
            name
          ) : (
            <Link to={`/cases/${latest.caseId}`} data-row-focus>
              {name}
            </Link>
          )}
          , {bornWords(person)}
          {otherNames.length > 0 && `, also entered as ${otherNames.join(', ')}`}
        </span>
        {here !== null && (
          <Chip kind="plain" icon={here.isRecent ? IconCalendarCheck : IconCalendarOff}>
            {here.words}
          </Chip>
        )}
      </div>
      <div className={classes['columns']}>
        <MatchReasons reasons={match.reasons} />
        <MatchedCases cases={cases} incidents={incidents} />
      </div>
    </li>
  );
}

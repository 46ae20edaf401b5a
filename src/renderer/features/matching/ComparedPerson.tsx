import type { ReactElement } from 'react';
import type { PersonMatch } from '../../../shared/domain/matching/score-match.ts';
import { normaliseName, type PersonName } from '../../../shared/domain/person.ts';
import classes from './ComparedPerson.module.css';
import { bornWords, nameOf } from './match-words.ts';
import { MatchReasons } from './MatchReasons.tsx';

type Named = Pick<PersonName, 'firstName' | 'surname' | 'dob'>;

type Props = {
  /** Whom of the referral they are compared with; without it their name stands elsewhere. */
  readonly label?: string;
  readonly person: Named;
  readonly otherNames?: readonly string[];
  /** As this referral has them; said only where it is written otherwise. */
  readonly here?: Named;
  readonly match: PersonMatch | null;
};

/** Somebody in the store, and what speaks for and against their being the person in question. */
export function ComparedPerson({
  label,
  person,
  otherNames = [],
  here,
  match,
}: Props): ReactElement {
  return (
    <div className={classes['person']}>
      {label !== undefined && (
        <>
          <div className={classes['quiet']}>{label}</div>
          <strong>{nameOf(person)}</strong>, {bornWords(person)}
        </>
      )}
      {otherNames.length > 0 && (
        <div className={classes['quiet']}>also entered as {otherNames.join(', ')}</div>
      )}
      {here !== undefined && isWrittenOtherwise(here, person) && (
        <div className={classes['quiet']}>
          in this referral {nameOf(here)}, {bornWords(here)}
        </div>
      )}
      {match !== null && <MatchReasons reasons={match.reasons} />}
    </div>
  );
}

const isWrittenOtherwise = (one: Named, other: Named): boolean =>
  one.dob !== other.dob || normaliseName(nameOf(one)) !== normaliseName(nameOf(other));

import { ScrollArea } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import type { MatchedPerson } from '../../../shared/domain/matching/match-view.ts';
import type { MatchBand } from '../../../shared/domain/matching/score-match.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { useCall } from '../../lib/use-call.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { CheckedPerson } from './CheckedPerson.tsx';
import { bandWords } from './match-words.ts';
import classes from './CheckResults.module.css';

export type AskedPerson = {
  readonly firstName: string;
  readonly surname: string;
  readonly dob: CalendarDate | null;
  readonly postcode: string;
  readonly phone: string;
};

type Props = {
  readonly asked: AskedPerson;
  /** Without it nothing can be asked by a postcode or a phone. */
  readonly holdsKey: boolean;
};

/** Who in the store may be the person asked for, the likeliest first. */
export function CheckResults({ asked, holdsKey }: Props): ReactElement {
  const { data: found, error, refetch } = useCall('matching.check', asked);
  const months = useCall('forum.get', {}).data?.settings.repeat.windowMonths;
  useRowKeys({ ids: (found ?? []).map(({ person }) => person.id) });

  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (found === undefined || months === undefined) return <LoadingRows />;
  return (
    <ScrollArea className={classes['results'] ?? ''}>
      <Card title={<span aria-live="polite">{answerWords(found)}</span>}>
        {found.length === 0 ? (
          <EmptyState>{missingWords(asked, holdsKey)}</EmptyState>
        ) : (
          <ul className={classes['people']}>
            {found.map((each) => (
              <CheckedPerson key={each.person.id} found={each} months={months} />
            ))}
          </ul>
        )}
      </Card>
    </ScrollArea>
  );
}

function answerWords(found: readonly MatchedPerson[]): string {
  if (found.length === 0) return 'Nobody found';
  const count = (band: MatchBand): number =>
    found.filter(({ match }) => match.band === band).length;
  const bands = (['likely', 'possible', 'unlikely'] as const).filter((band) => count(band) > 0);
  return `Who may be meant: ${bands.map((band) => `${count(band)} ${bandWords[band]}`).join(', ')}`;
}

/** What to add, since nothing found is only worth as much as what was asked. */
function missingWords(asked: AskedPerson, holdsKey: boolean): string {
  const { firstName, surname, dob, postcode, phone } = asked;
  const missing = [
    firstName === '' && 'a first name',
    surname === '' && 'a surname',
    dob === null && 'a date of birth',
    holdsKey && postcode === '' && 'a postcode',
    holdsKey && phone === '' && 'a phone number',
  ].filter((each) => each !== false);
  const isSure = missing.length === 0 || (firstName !== '' && surname !== '' && dob !== null);
  if (isSure) return 'Nobody agrees with what was typed.';
  return `Nobody agrees in enough of what was typed to be named. Add ${inWords(missing)}.`;
}

const inWords = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)].filter((part) => part !== '').join(' or ');

import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { JoinPreview } from '../../../shared/domain/matching/match-view.ts';
import { fullName } from '../../../shared/domain/person.ts';
import { errorText } from '../../lib/error-text.ts';
import { counted } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import classes from './JoinPreviewed.module.css';

type Props = { readonly personId: string; readonly otherId: string };

/** What joining two records would do, before anybody does it. */
export function JoinPreviewed({ personId, otherId }: Props): ReactElement | null {
  const { data, error } = useCall('matching.previewJoin', { personId, otherId });
  if (error !== null) {
    return (
      <Text size="sm" role="alert" c="var(--ct-danger)">
        {errorText(error)}
      </Text>
    );
  }
  if (data === undefined) return null;
  return (
    <section aria-label="What would come of it" className={classes['preview']}>
      <p>
        {counted(data.recordCount, 'record')} would be one person
        {data.entryCount > 0 && `, with ${counted(data.entryCount, 'entry', 'entries')}`}.
      </p>
      {data.cases.length > 0 && (
        <ul>
          {data.cases.map((each) => (
            <li key={each.caseId}>{caseWords(each)}</li>
          ))}
        </ul>
      )}
      <p className={classes['note']}>It can be undone: everything parts as it was entered.</p>
    </section>
  );
}

function caseWords(each: JoinPreview['cases'][number]): string {
  const { number, role, victim, perpetrator, joinsTo } = each;
  const other = fullName(role === 'victim' ? perpetrator : victim);
  return joinsTo === null
    ? `${number}, ${role}, with ${other}: stays by itself`
    : `${number}, ${role}, with ${other}: is joined to ${joinsTo}, which stands for both`;
}

import type { ReactElement } from 'react';
import type { RepeatVictims } from '../../../shared/domain/repeat-victims.ts';
import { Card } from '../../components/Card.tsx';
import { figure, kindWords, share } from './report-words.ts';
import classes from './RepeatCard.module.css';

/** The repeat victims in two figures, and how every figure on the page is made. */
export function RepeatCard({ report }: { readonly report: RepeatVictims }): ReactElement {
  const { many } = kindWords[report.kind];
  const { victims, percentOfVictims, incidents, percentOfIncidents } = report.repeat;
  return (
    <Card title="Repeat victims" note={`Two or more ${many} in the period`} padded>
      <dl className={classes['figures']}>
        <div>
          <dt>Repeat victims</dt>
          <dd>
            <strong>{figure(victims)}</strong> {share(percentOfVictims)} of all victims
          </dd>
        </div>
        <div>
          <dt>{`${kindWords[report.kind].name} against them`}</dt>
          <dd>
            <strong>{figure(incidents)}</strong> {share(percentOfIncidents)} of all {many}
          </dd>
        </div>
      </dl>
      <p className={classes['reason']}>
        {report.reason} A victim of several types is counted under each, so that the victims of the
        types add up to more than there are; their shares are of that sum.
      </p>
    </Card>
  );
}

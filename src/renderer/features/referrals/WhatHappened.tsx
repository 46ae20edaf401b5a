import type { ReactElement } from 'react';
import { answersInWords } from '../../../shared/domain/assessment-score.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { Forum } from '../../../shared/domain/forum.ts';
import type { Referral } from '../../../shared/domain/referral.ts';
import { yesNoUnknownNames } from '../../../shared/domain/yes-no-unknown.ts';
import { Card } from '../../components/Card.tsx';
import { Confidential } from '../../components/Confidential.tsx';
import { Facts } from '../../components/Facts.tsx';
import { counted } from '../../lib/format.ts';
import { useCaseValues } from '../../lib/use-case-values.ts';
import classes from './WhatHappened.module.css';

type Props = { readonly referral: Referral; readonly forum: Forum };

export function WhatHappened({ referral, forum }: Props): ReactElement {
  const { kind, settings } = forum;
  const valueOf = useCaseValues(referral.caseId);
  const { facts, agencyName, hasReferrer } = referral;
  const { incidentOn, incidentCount, childrenCount } = facts;
  return (
    <Card title="What happened" padded>
      <p className={classes['summary']}>
        {facts.incidentSummary === '' ? 'No summary was given.' : facts.incidentSummary}
      </p>
      <Facts
        columns={2}
        facts={[
          ['Last incident', incidentOn === null ? 'Not given' : dateWithYear(incidentOn)],
          [
            `In ${counted(settings.criteria.escalationWindowMonths, 'month')}`,
            incidentCount === null ? 'Not given' : counted(incidentCount, 'incident'),
          ],
          ...(kind === 'marac' ? [['Answers', answersOf(facts)] as const] : []),
          ['Children', childrenCount === 0 ? 'None' : String(childrenCount)],
          ['Referred by', agencyName],
          [
            'Referrer',
            hasReferrer ? (
              <Confidential
                what="referrer"
                {...valueOf({ of: 'referral', referralId: referral.id, field: 'referrer' })}
              />
            ) : (
              ''
            ),
          ],
          ['Police reference', facts.policeReference],
          ['Aware of referral', facts.victimAware],
          ['Consents to it', facts.consent === 'unknown' ? '' : yesNoUnknownNames[facts.consent]],
          ['On consent', facts.consentNote],
        ]}
      />
    </Card>
  );
}

const answersOf = (facts: Referral['facts']): string =>
  facts.assessmentYes === null
    ? 'Not given'
    : answersInWords({
        yes: facts.assessmentYes,
        no: facts.assessmentNo,
        dontKnow: facts.assessmentDontKnow,
        blank: facts.assessmentBlank,
      });

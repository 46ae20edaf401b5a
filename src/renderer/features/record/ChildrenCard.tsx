import type { ReactElement } from 'react';
import { ageOn } from '../../../shared/domain/calendar-date.ts';
import type { ShownChild } from '../../../shared/domain/child.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { CaseRecord } from '../../../shared/ipc/contract/cases.ts';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { Confidential } from '../../components/Confidential.tsx';
import { today } from '../../lib/format.ts';
import { useCaseValues } from '../../lib/use-case-values.ts';
import classes from './ChildrenCard.module.css';

type Props = { readonly record: Pick<CaseRecord, 'id' | 'children' | 'childrenReferralId'> };

/** The children whom the latest referral names, with age and with whom they live; schools on request. */
export function ChildrenCard({ record }: Props): ReactElement {
  const { id, children, childrenReferralId } = record;
  const valueOf = useCaseValues(id);
  const hasSchool = children.some((child) => child.hasSchool);
  return (
    <Card title="Children" count={children.length}>
      <CardRows>
        {children.map((child, index) => (
          <CardRow
            key={index}
            lead={nameOf(child)}
            note={child.livesWith === '' ? '' : `lives with ${child.livesWith}`}
          >
            {ageWords(child)}
          </CardRow>
        ))}
      </CardRows>
      {hasSchool && childrenReferralId !== null && (
        <div className={classes['schools']}>
          <span>Schools</span>
          <Confidential
            what="schools of the children"
            {...valueOf({ of: 'referral', referralId: childrenReferralId, field: 'schools' })}
          />
        </div>
      )}
    </Card>
  );
}

const nameOf = ({ name, isUnborn }: ShownChild): string =>
  name !== '' ? name : isUnborn ? 'Unborn child' : 'Not named';

function ageWords({ dob, ageSaid, isUnborn, expectedOn }: ShownChild): string {
  if (isUnborn) return expectedOn === null ? '' : `expected ${dateWithYear(expectedOn)}`;
  if (dob !== null) return `${ageOn(dob, today())}, born ${dateWithYear(dob)}`;
  return ageSaid;
}

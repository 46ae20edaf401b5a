import type { ReactElement } from 'react';
import { ageOn } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { ConfidentialReferralField } from '../../../shared/domain/confidential.ts';
import { fullName, type ShownPerson } from '../../../shared/domain/person.ts';
import type { Referral } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import { Confidential } from '../../components/Confidential.tsx';
import { Facts } from '../../components/Facts.tsx';
import { today } from '../../lib/format.ts';
import { useCaseValues } from '../../lib/use-case-values.ts';

type Props = { readonly who: 'victim' | 'perpetrator'; readonly referral: Referral };

const titles = { victim: 'Victim', perpetrator: 'Perpetrator' } as const;

const born = ({ dob }: ShownPerson): string =>
  dob === null ? 'Not known' : `${dateWithYear(dob)}, ${ageOn(dob, today())}`;

export function PersonCard({ who, referral }: Props): ReactElement {
  const valueOf = useCaseValues(referral.caseId);
  const person = referral[who];
  const confidential = (what: 'address' | 'phone', isThere: boolean): ReactElement | '' => {
    const field: ConfidentialReferralField = `${who}-${what}`;
    const ways = valueOf({ of: 'referral', referralId: referral.id, field });
    return isThere ? <Confidential what={`${what} of the ${who}`} {...ways} /> : '';
  };
  return (
    <Card title={titles[who]} note={fullName(person)} padded>
      <Facts
        facts={[
          ['Safe to contact', person.safeContact],
          ['Born', born(person)],
          ['Address', confidential('address', person.hasAddress)],
          ['Phone', confidential('phone', person.hasPhone)],
          ['Interpreter', person.interpreter],
          ['Gender', person.gender],
          ['Ethnicity', person.ethnicity],
          ['Disability', person.disability],
          ['LGBT+', person.lgbt],
        ]}
      />
    </Card>
  );
}

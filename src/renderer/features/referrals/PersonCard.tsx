import type { ReactElement } from 'react';
import type { ConfidentialReferralField } from '../../../shared/domain/confidential.ts';
import { fullName } from '../../../shared/domain/person.ts';
import type { Referral } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import { Confidential } from '../../components/Confidential.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Chip } from '../../components/Chip.tsx';
import { useCaseValues } from '../../lib/use-case-values.ts';
import { bornInWords } from './born-in-words.ts';

type Props = { readonly who: 'victim' | 'perpetrator'; readonly referral: Referral };

const confidentialChip = <Chip kind="confidential">Address confidential</Chip>;

const titles = { victim: 'Victim', perpetrator: 'Perpetrator' } as const;

/** Of a group, how many and how old; a place is not born. */
function bornFact(person: Referral['victim']): [string, string][] {
  if (person.kind === 'place') return [];
  return person.kind === 'group'
    ? [['How many, and how old', person.ageSaid]]
    : [['Born', bornInWords(person) || 'Not known']];
}

export function PersonCard({ who, referral }: Props): ReactElement {
  const valueOf = useCaseValues(referral.caseId);
  const person = referral[who];
  const confidential = (what: 'address' | 'phone', isThere: boolean): ReactElement | '' => {
    const field: ConfidentialReferralField = `${who}-${what}`;
    const ways = valueOf({ of: 'referral', referralId: referral.id, field });
    return isThere ? <Confidential what={`${what} of the ${who}`} {...ways} /> : '';
  };
  return (
    <Card
      title={person.kind === 'person' ? titles[who] : `${titles[who]}, a ${person.kind}`}
      note={fullName(person)}
      padded
      {...(person.addressConfidential && { actions: confidentialChip })}
    >
      <Facts
        facts={[
          ['Safe to contact', person.safeContact],
          ...bornFact(person),
          ['Address', confidential('address', person.hasAddress)],
          ['Phone', confidential('phone', person.hasPhone)],
          ['Language', person.language],
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

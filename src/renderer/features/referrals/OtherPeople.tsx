import type { ReactElement } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { ShownChild } from '../../../shared/domain/child.ts';
import { ageInWords } from '../../../shared/domain/form/age-in-words.ts';
import { fullName } from '../../../shared/domain/person.ts';
import type { Referral } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import { Confidential } from '../../components/Confidential.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useCaseValues } from '../../lib/use-case-values.ts';
import { bornInWords } from './born-in-words.ts';

type Props = { readonly referral: Referral };

/** Whom a referral names beside its two people, children among them. */
export function OtherPeople({ referral }: Props): ReactElement | null {
  const { id, further, children } = referral;
  const valueOf = useCaseValues(referral.caseId);
  if (further.length === 0 && children.length === 0) return null;
  const schools = valueOf({ of: 'referral', referralId: id, field: 'schools' });
  return (
    <Card title="Other people" count={further.length + children.length} padded>
      <Facts
        facts={[
          ...further.map(({ role, relationship, person }, place): Fact => [
            `${role === 'victim' ? 'Victim' : 'Perpetrator'} ${place + 2}`,
            [fullName(person), relationship, bornInWords(person)]
              .filter((part) => part !== '')
              .join(', '),
          ]),
          ...children.map((child, place): Fact => [`Child ${place + 1}`, childInWords(child)]),
          [
            'Schools',
            children.some(({ hasSchool }) => hasSchool) ? (
              <Confidential what="schools of the children" {...schools} />
            ) : (
              ''
            ),
          ],
        ]}
      />
    </Card>
  );
}

type Fact = readonly [label: string, value: string];

function childInWords({ name, dob, ageSaid, isUnborn, expectedOn, livesWith }: ShownChild): string {
  const expected = expectedOn === null ? '' : `expected ${dateWithYear(expectedOn)}`;
  const born = dob === null ? ageInWords(ageSaid) : `born ${dateWithYear(dob)}`;
  const lives = livesWith === '' ? '' : `lives with: ${livesWith}`;
  return [name, isUnborn ? 'unborn' : '', isUnborn ? expected : born, lives]
    .filter((part) => part !== '')
    .join(', ');
}

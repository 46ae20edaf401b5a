import type { ReactElement } from 'react';
import { ageOn } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { fullName, type Person } from '../../../shared/domain/person.ts';
import { Card } from '../../components/Card.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Reveal } from '../../components/Reveal.tsx';
import { today } from '../../lib/format.ts';

type Props = { readonly title: 'Victim' | 'Perpetrator'; readonly person: Person };

const born = ({ dob }: Person): string =>
  dob === null ? 'Not known' : `${dateWithYear(dob)}, ${ageOn(dob, today())}`;

const reveal = (what: string, value: string): ReactElement | '' =>
  value === '' ? '' : <Reveal what={what} value={value} />;

export function PersonCard({ title, person }: Props): ReactElement {
  const address = [person.address, person.postcode].filter((part) => part !== '').join(', ');
  const whose = `of the ${title.toLowerCase()}`;
  return (
    <Card title={title} note={fullName(person)} padded>
      <Facts
        facts={[
          ['Safe to contact', person.safeContact],
          ['Born', born(person)],
          ['Address', reveal(`address ${whose}`, address)],
          ['Phone', reveal(`phone ${whose}`, person.phone)],
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

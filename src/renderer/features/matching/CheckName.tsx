import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import { BirthDateField } from './BirthDateField.tsx';
import { type AskedPerson, CheckResults } from './CheckResults.tsx';
import classes from './CheckName.module.css';

const nothing: AskedPerson = { firstName: '', surname: '', dob: null, postcode: '', phone: '' };

const textFields = {
  firstName: 'First name',
  surname: 'Surname',
  postcode: 'Postcode',
  phone: 'Phone',
} as const;

const sealedFields: ReadonlySet<keyof typeof textFields> = new Set(['postcode', 'phone']);

/** Nobody can compare these without the key to addresses. */
const withoutKey = { disabled: true, placeholder: 'Needs the key to addresses' };

const pageKeys = [
  { keys: ['↑', '↓'], does: 'previous, next person found' },
  { keys: ['Enter'], does: 'open their last case' },
];

const isNothing = (asked: AskedPerson): boolean =>
  Object.values(asked).every((value) => value === null || value.trim() === '');

/** Has this person been here before? By whatever is known of them, while it is typed. */
export function CheckName(): ReactElement {
  const [asked, setAsked] = useState(nothing);
  const [settled] = useDebouncedValue(asked, 150);
  const holdsKey = useHoldsKey();
  const firstField = useFocusOnShow<HTMLInputElement>();
  usePageKeys(pageKeys);

  const textField = (name: keyof typeof textFields): ReactElement => (
    <TextInput
      ref={name === 'firstName' ? firstField : undefined}
      label={textFields[name]}
      value={asked[name]}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      {...(sealedFields.has(name) && !holdsKey && withoutKey)}
      onChange={(event) => setAsked({ ...asked, [name]: event.currentTarget.value })}
    />
  );

  return (
    <Page>
      <PageTitle title="Check a name" note="Has this person been here before?" />
      <div className={classes['fields']}>
        {textField('firstName')}
        {textField('surname')}
        <BirthDateField value={asked.dob} onChange={(dob) => setAsked({ ...asked, dob })} />
        {textField('postcode')}
        {textField('phone')}
      </div>
      {isNothing(asked) || isNothing(settled) ? (
        <EmptyState>
          {holdsKey
            ? 'Type a name, a date of birth, a postcode or a phone number.'
            : 'Type a name or a date of birth.'}
        </EmptyState>
      ) : (
        <CheckResults asked={settled} holdsKey={holdsKey} />
      )}
    </Page>
  );
}

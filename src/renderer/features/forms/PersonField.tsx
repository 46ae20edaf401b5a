import type { ReactElement } from 'react';
import type { TypedPerson } from '../../../shared/domain/form/typed-referral.ts';
import { KeptField } from './KeptField.tsx';
import { keptField } from './kept-values.ts';
import { SealedMark } from './SealedMark.tsx';
import type { PersonFields } from './form-fields.ts';
import { TextField } from './TextField.tsx';

type Props = PersonFields & {
  readonly name: Exclude<
    keyof TypedPerson,
    'kind' | 'addressConfidential' | 'isNotKnown' | 'saved'
  >;
  readonly label: string;
  /** Columns of twelve. @default 3 */
  readonly span?: '3' | '6';
  /** Confidential: kept under the key to addresses. @default false */
  readonly isSealed?: boolean;
  readonly placeholder?: string;
  readonly choices?: readonly string[];
};

/** Without the key nothing sealed can be saved. */
const withoutKey = { isDisabled: true, placeholder: 'Needs the key to addresses' };

/** One field of a person. */
export function PersonField(props: Props): ReactElement {
  const { path, person, noteOf, holdsKey, onChange } = props;
  const { name, label, span = '3', isSealed = false, placeholder, choices } = props;
  const kept = keptField(person.saved, name);
  if (kept !== null) {
    return (
      <div data-span={span}>
        <KeptField
          label={label}
          path={`${path}.${name}`}
          value={kept.value}
          onShow={(text) => onChange({ [name]: text, saved: kept.shown })}
        />
      </div>
    );
  }
  return (
    <div data-span={span}>
      <TextField
        label={label}
        {...(placeholder !== undefined && { placeholder })}
        {...(choices !== undefined && { choices })}
        {...(isSealed && { about: <SealedMark /> })}
        {...(isSealed && !holdsKey && withoutKey)}
        {...(span === '6' && { maxLength: 500 })}
        path={`${path}.${name}`}
        value={person[name]}
        note={noteOf(name)}
        onChange={(text) => onChange({ [name]: text })}
      />
    </div>
  );
}

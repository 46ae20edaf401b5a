import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { ChoiceRule } from './ChoiceRule.tsx';
import { EntriesRule } from './EntriesRule.tsx';
import { NumberRule } from './NumberRule.tsx';
import { OrderRule } from './OrderRule.tsx';
import { RowsRule } from './RowsRule.tsx';
import type { RuleInputProps } from './rule-input.ts';
import type { RuleKind } from './rule-schema.ts';
import classes from './RuleInput.module.css';
import { SeveralRule } from './SeveralRule.tsx';

type Props = RuleInputProps & { readonly kind: RuleKind };

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const yesNo = { yes: 'Yes', no: 'No' };

/** The control that fits what a setting may hold. Its value has the shape of its kind, checked or not. */
export function RuleInput({ kind, ...input }: Props): ReactElement {
  const { field, value, onChange } = input;
  switch (kind.kind) {
    case 'yes-no':
      return (
        <ChoiceRule
          {...input}
          isInline
          names={yesNo}
          value={value === true ? 'yes' : 'no'}
          onChange={(chosen) => onChange(chosen === 'yes')}
        />
      );
    case 'number':
      return <NumberRule {...input} kind={kind} />;
    case 'choice':
      return <ChoiceRule {...input} value={String(value)} />;
    case 'several': {
      const Several = field.isOrder === true ? OrderRule : SeveralRule;
      return <Several {...input} value={value as readonly string[]} />;
    }
    case 'rows':
      return <RowsRule {...input} value={value as readonly Entries[string][]} cells={kind.cells} />;
    case 'entries':
      return <EntriesRule {...input} value={value as Entries} cells={kind.cells} />;
    case 'text':
      return field.list === undefined ? (
        <TextInput
          className={classes['cell'] ?? ''}
          aria-labelledby={input.labelId}
          aria-describedby={input.describedBy}
          error={input.isWrong}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <ChoiceRule {...input} value={String(value)} />
      );
  }
}

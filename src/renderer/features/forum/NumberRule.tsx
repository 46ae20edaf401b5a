import type { ReactElement } from 'react';
import type { RuleInputProps } from './rule-input.ts';
import type { NumberKind } from './rule-schema.ts';
import { UnitNumber } from './UnitNumber.tsx';

type Props = RuleInputProps & { readonly kind: NumberKind };

export function NumberRule(props: Props): ReactElement {
  const { field, kind, value, labelId, describedBy, isWrong, onChange } = props;
  return (
    <UnitNumber
      kind={kind}
      unit={field.unit}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      error={isWrong}
      placeholder={field.whenEmpty ?? ''}
      value={value}
      onChange={onChange}
    />
  );
}

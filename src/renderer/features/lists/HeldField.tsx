import { Button, Input } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Agency } from '../../../shared/domain/agency.ts';
import { HeldValue } from '../../../shared/domain/confidential.ts';
import {
  type HeldRow,
  type ListField,
  listFieldNames,
} from '../../../shared/domain/referral-list.ts';
import { Chip } from '../../components/Chip.tsx';
import { NoKeyChip } from '../../components/NoKeyChip.tsx';
import { ipc } from '../../lib/ipc.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import { useShown } from '../../lib/use-shown.ts';
import classes from './HeldField.module.css';
import { ListFieldInput } from './ListFieldInput.tsx';

type Props = {
  readonly row: HeldRow;
  readonly field: ListField;
  /** What was typed, or what the row says where that is not confidential. */
  readonly value: string | undefined;
  readonly problem: string;
  readonly agencies: readonly Agency[];
  readonly takesFocus: boolean;
  readonly onChange: (text: string) => void;
};

/** One field of a row to mend. What is confidential is asked for before it can be changed. */
export function HeldField({ row, value, ...props }: Props): ReactElement {
  const asked = HeldValue.safeParse({ of: 'referrals', rowId: row.id, field: props.field });
  const isHidden = value === undefined && row.confidential.some((field) => field === props.field);
  return isHidden && asked.success ? (
    <HiddenField asked={asked.data} {...props} />
  ) : (
    <ListFieldInput {...props} value={value ?? ''} />
  );
}

type HiddenProps = Omit<Props, 'row' | 'value'> & { readonly asked: HeldValue };

function HiddenField({ asked, ...props }: HiddenProps): ReactElement {
  const { field, problem } = props;
  const holdsKey = useHoldsKey();
  const { text, isBusy, show } = useShown(
    async () => (await ipc.call('confidential.revealHeld', asked)).text,
  );
  if (text !== null) return <ListFieldInput {...props} value={text} takesFocus />;
  const label = listFieldNames[field];
  return (
    <Input.Wrapper label={label} labelElement="div" {...(problem !== '' && { error: problem })}>
      <div className={classes['hidden']}>
        {holdsKey ? (
          <>
            <Chip kind="confidential">Confidential</Chip>
            <Button
              variant="default"
              size="xs"
              aria-label={`Show ${label}`}
              loading={isBusy}
              leftSection={<IconEye aria-hidden size={15} stroke={1.8} />}
              onClick={show}
            >
              Show
            </Button>
          </>
        ) : (
          <NoKeyChip />
        )}
      </div>
    </Input.Wrapper>
  );
}

import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useShown } from '../lib/use-shown.ts';
import { Chip } from './Chip.tsx';
import classes from './Confidential.module.css';
import { CopyValue, type Copying } from './CopyValue.tsx';
import { NoKeyChip } from './NoKeyChip.tsx';

type Props = {
  /** Names the value for readers: "address of the victim". */
  readonly what: string;
  readonly holdsKey: boolean;
  /** Asks for the value, which is then on record as seen. */
  readonly reveal: () => Promise<string>;
  /** Without it the value cannot be copied. */
  readonly copying?: Copying;
};

/** Something confidential, which holders of the key may see for a minute. */
export function Confidential({ what, holdsKey, reveal, copying }: Props): ReactElement {
  const { text, isBusy, show, hide } = useShown(reveal);
  if (!holdsKey) return <NoKeyChip />;
  const isShown = text !== null;
  const Icon = isShown ? IconEyeOff : IconEye;
  return (
    <span className={classes['confidential']}>
      {isShown ? (
        <span className={classes['value']}>{text}</span>
      ) : (
        <Chip kind="confidential">Confidential</Chip>
      )}
      <Button
        variant="default"
        size="xs"
        data-reveal
        aria-label={`${isShown ? 'Hide' : 'Show'} ${what}`}
        aria-expanded={isShown}
        loading={isBusy}
        leftSection={<Icon aria-hidden size={15} stroke={1.8} />}
        onClick={isShown ? hide : show}
      >
        {isShown ? 'Hide' : 'Show'}
      </Button>
      {isShown && copying !== undefined && <CopyValue what={what} copying={copying} />}
    </span>
  );
}

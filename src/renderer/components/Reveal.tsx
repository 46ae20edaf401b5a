import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import classes from './Reveal.module.css';

type Props = {
  /** Names the value for readers: "address of the victim". */
  readonly what: string;
  readonly value: string;
};

/** A value that stays out of sight until somebody asks for it. */
export function Reveal({ what, value }: Props): ReactElement {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? IconEyeOff : IconEye;
  return (
    <span className={classes['reveal']}>
      {isShown && <span className={classes['value']}>{value}</span>}
      <Button
        variant="default"
        size="xs"
        aria-label={`${isShown ? 'Hide' : 'Show'} ${what}`}
        aria-expanded={isShown}
        leftSection={<Icon aria-hidden size={15} stroke={1.8} />}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? 'Hide' : 'Show'}
      </Button>
    </span>
  );
}

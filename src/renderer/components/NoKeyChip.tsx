import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { Chip } from './Chip.tsx';
import classes from './NoKeyChip.module.css';

/** Something confidential for whoever does not hold the key to it. */
export function NoKeyChip(): ReactElement {
  return (
    <Tooltip
      label="You do not hold the key to addresses."
      events={{ hover: true, focus: true, touch: true }}
    >
      <button type="button" aria-disabled className={classes['noKey']}>
        <Chip kind="confidential">Confidential</Chip>
      </button>
    </Tooltip>
  );
}

import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { shortMoment } from '../lib/format.ts';
import classes from './GivenBack.module.css';

type Props = {
  /** When it was typed; null while nothing was given back. */
  readonly from: string | null;
  readonly onDiscard: () => void;
};

/** Says that a form holds what was typed before and not sent. Keeps its line, so that nothing jumps. */
export const GivenBack = ({ from, onDiscard }: Props): ReactElement => (
  <output className={classes['line']}>
    {from !== null && (
      <>
        Given back from {shortMoment(from)}.{' '}
        <UnstyledButton className={classes['discard'] ?? ''} onClick={onDiscard}>
          Discard
        </UnstyledButton>
      </>
    )}
  </output>
);

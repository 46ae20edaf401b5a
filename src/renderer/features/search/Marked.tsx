import { Mark } from '@mantine/core';
import type { ReactElement } from 'react';
import type { MarkedPiece } from '../../../shared/domain/search/marked-text.ts';
import classes from './Marked.module.css';

/** A line with what was looked for marked. */
export const Marked = ({ pieces }: { readonly pieces: readonly MarkedPiece[] }): ReactElement => (
  <>
    {pieces.map(({ text, isMarked }, index) =>
      isMarked ? (
        // The pieces of one line never change their order.
        <Mark key={index} className={classes['mark'] ?? ''}>
          {text}
        </Mark>
      ) : (
        text
      ),
    )}
  </>
);

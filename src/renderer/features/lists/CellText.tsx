import type { ReactElement } from 'react';
import { Reveal } from '../../components/Reveal.tsx';
import classes from './CellText.module.css';

type Props = {
  /** Out of sight until somebody asks for it. */
  readonly isSealed: boolean;
  readonly heading: string;
  readonly text: string;
};

/** What a cell of the list says. */
export function CellText({ isSealed, heading, text }: Props): ReactElement {
  if (text.trim() === '') {
    return (
      <span className={classes['cell']} data-empty>
        empty
      </span>
    );
  }
  if (isSealed) return <Reveal what={heading} value={text} />;
  return (
    <span className={classes['cell']} title={text}>
      {text}
    </span>
  );
}

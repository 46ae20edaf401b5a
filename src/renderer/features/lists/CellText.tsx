import type { ReactElement } from 'react';
import type { ListField } from '../../../shared/domain/referral-list.ts';
import { Reveal } from '../../components/Reveal.tsx';
import classes from './CellText.module.css';
import { isSealed } from './column-match.ts';

type Props = { readonly field: ListField; readonly heading: string; readonly text: string };

/** What a cell of the list says. */
export function CellText({ field, heading, text }: Props): ReactElement {
  if (text.trim() === '') {
    return (
      <span className={classes['cell']} data-empty>
        empty
      </span>
    );
  }
  if (isSealed(field)) return <Reveal what={heading} value={text} />;
  return (
    <span className={classes['cell']} title={text}>
      {text}
    </span>
  );
}

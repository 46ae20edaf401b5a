import type { ReactElement, ReactNode } from 'react';
import type { HeldRow } from '../../../shared/domain/referral-list.ts';
import { PairName } from '../../components/PairName.tsx';
import { namesOf } from './held-fields.ts';
import classes from './HeldRowList.module.css';

type Props = {
  readonly rows: readonly HeldRow[];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
  readonly foot: ReactNode;
};

export function HeldRowList({ rows, chosenId, onChoose, foot }: Props): ReactElement {
  return (
    <nav className={classes['list']} aria-label="Rows to mend">
      <ul>
        {rows.map(({ id, fileName, rowNumber, values, problems }) => (
          <li key={id} data-row={id}>
            <button
              type="button"
              data-row-focus
              className={classes['row']}
              aria-current={id === chosenId}
              onFocus={() => onChoose(id)}
              onClick={() => onChoose(id)}
            >
              <PairName {...namesOf(values)} />
              <span className={classes['note']}>
                Row {rowNumber.toLocaleString('en-GB')}:{' '}
                {[...new Set(problems.map(({ heading }) => heading))].join(', ')}
              </span>
              <span className={classes['note']}>{fileName}</span>
            </button>
          </li>
        ))}
      </ul>
      {foot}
    </nav>
  );
}

import type { ReactElement } from 'react';
import { longDate } from '../../../shared/domain/date-words.ts';
import { today } from '../../lib/format.ts';
import classes from './RecoverySheet.module.css';

type Props = { readonly code: string; readonly storeName: string };

/** The sheet as it is seen and printed: on paper nothing else of the page is there. */
export const RecoverySheet = ({ code, storeName }: Props): ReactElement => (
  <div className={classes['sheet']} data-printed>
    <h2>Casetable recovery sheet</h2>
    <p>
      <strong>{storeName}</strong>, made {longDate(today())}
    </p>
    <p className={classes['code']} aria-label="Recovery code">
      {code.split('-').map((group, at) => (
        <span key={at}>{group}</span>
      ))}
    </p>
    <ul>
      <li>It opens the store when no coordinator knows a passphrase any more, once.</li>
      <li>Keep it in a sealed envelope in a safe, away from the computer. Do not photograph it.</li>
      <li>
        To use it: start Casetable, choose “Use the recovery sheet”, and type the code from left to
        right. There is no letter O, I, L or U in it.
      </li>
      <li>Test it each quarter under Settings, Users and keys.</li>
    </ul>
  </div>
);

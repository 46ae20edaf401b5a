import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { RepeatVerdict } from '../../../shared/domain/repeat.ts';
import { Facts } from '../../components/Facts.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { repeatLines } from './repeat-lines.ts';
import classes from './RepeatRule.module.css';

type Props = { readonly repeat: RepeatVerdict };

/** What decided whether it is a repeat, and what must be settled before anything else. */
export function RepeatRule({ repeat }: Props): ReactElement {
  const lines = repeatLines(repeat);
  return (
    <>
      {lines.length > 0 && (
        <div className={classes['rule']}>
          <Facts
            facts={lines.map(({ label, words, referralId }) => [
              label,
              referralId === undefined ? (
                words
              ) : (
                <TextLink to={`/referrals/${referralId}`}>{words}</TextLink>
              ),
            ])}
          />
        </div>
      )}
      {repeat.conflict !== null && (
        <div className={classes['conflict']}>
          <IconAlertCircle aria-hidden size={16} stroke={1.8} />
          {repeat.conflict}.
        </div>
      )}
    </>
  );
}

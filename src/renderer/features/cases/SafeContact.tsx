import { IconPhone } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { CaseRecord } from '../../../shared/ipc/contract/cases.ts';
import { Confidential } from '../../components/Confidential.tsx';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCaseValues } from '../../lib/use-case-values.ts';
import { useRevealKey } from '../../lib/use-reveal-key.ts';
import classes from './SafeContact.module.css';

type Props = { readonly record: CaseRecord };

const pageKeys = [{ keys: ['V'], does: 'show or hide the phone of the victim' }];

/** How the victim is reached safely, and the number, which is confidential. */
export function SafeContact({ record }: Props): ReactElement | null {
  const { id, safeContact, hasPhone } = record;
  const valueOf = useCaseValues(id);
  useRevealKey();
  usePageKeys(pageKeys);
  if (safeContact === '' && !hasPhone) return null;
  return (
    <div className={classes['contact']}>
      <IconPhone aria-hidden size={16} stroke={1.8} />
      <span className={classes['words']}>
        <strong>Safe to contact the victim:</strong>{' '}
        {safeContact === '' ? 'nobody said how' : safeContact}
      </span>
      {hasPhone && (
        <span className={classes['phone']}>
          <span className={classes['label']}>Phone</span>
          <Confidential what="phone of the victim" {...valueOf({ of: 'victim', field: 'phone' })} />
        </span>
      )}
    </div>
  );
}

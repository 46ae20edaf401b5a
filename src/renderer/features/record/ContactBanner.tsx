import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { contactRulesOf } from '../../../shared/domain/entries/contact-rules.ts';
import { Confidential } from '../../components/Confidential.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { today } from '../../lib/format.ts';
import { ipc } from '../../lib/ipc.ts';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCaseValues } from '../../lib/use-case-values.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import { useRevealKey } from '../../lib/use-reveal-key.ts';
import classes from './ContactBanner.module.css';
import { useCaseRecord } from './use-case-record.ts';

type Props = { readonly caseId: string };

const pageKeys = [
  { keys: ['V'], does: 'show or hide the number of the victim' },
  { keys: ['A'], does: 'add to the record: then the letter beside what you add' },
  { keys: ['S'], does: 'refer the victim to a service' },
  { keys: ['Alt', '1'], does: 'first tab, and so on to the last' },
];

/** How the victim may and may not be reached, always in the same place, and the number on request. */
export function ContactBanner({ caseId }: Props): ReactElement | null {
  const { known, error, retry } = useCaseRecord(caseId);
  const holdsKey = useHoldsKey();
  const valueOf = useCaseValues(caseId);
  useRevealKey();
  usePageKeys(pageKeys);
  // Nothing is said by halves: what is not safe might be missing.
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (known === undefined) return null;
  const { safeContact, hasPhone, victim } = known.record;
  const { unsafe, safe, never, shown } = contactRulesOf(known.entries, victim.id, today());
  const said = [...(safeContact === '' ? [] : [safeContact]), ...safe];
  if (said.length + unsafe.length + never.length === 0 && !hasPhone) return null;
  const Icon = unsafe.length > 0 ? IconPhoneOff : IconPhone;
  return (
    <div className={classes['contact']} data-unsafe={unsafe.length > 0 || undefined}>
      <Icon aria-hidden size={16} stroke={1.8} />
      {unsafe.length > 0 && (
        <span>
          <strong>Not safe,</strong> {unsafe.join('; ')}.
        </span>
      )}
      <span className={classes['words']}>
        <strong>Safe to contact the victim:</strong>{' '}
        {said.length === 0 ? 'nobody said how' : said.join('; ')}
        {never.length > 0 && (
          <>
            . <strong>Never:</strong> {never.join('; ')}
          </>
        )}
      </span>
      {(shown !== null || hasPhone) && (
        <span className={classes['phone']}>
          <span className={classes['label']}>Phone</span>
          {shown === null ? (
            <Confidential
              what="phone of the victim"
              {...valueOf({ of: 'victim', field: 'phone' })}
            />
          ) : (
            <Confidential
              what="safe number of the victim"
              holdsKey={holdsKey}
              reveal={async () =>
                (await ipc.call('confidential.revealEntry', { entryId: shown.id, field: 'number' }))
                  .text
              }
            />
          )}
        </span>
      )}
    </div>
  );
}

import type { ReactElement } from 'react';
import { kindOfEntry, type Entry } from '../../../shared/domain/entries/entry.ts';
import { Confidential } from '../../components/Confidential.tsx';
import { ipc } from '../../lib/ipc.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import classes from './EntrySecrets.module.css';

type Props = { readonly entry: Entry };

/** The confidential fields of an entry, each shown alone to whoever holds the key. */
export function EntrySecrets({ entry }: Props): ReactElement | null {
  const holdsKey = useHoldsKey();
  const { id, kind, secretsGiven } = entry;
  if (secretsGiven.length === 0) return null;
  return (
    <div className={classes['secrets']}>
      {secretsGiven.map((field) => {
        const label = kindOfEntry(kind).fields[field]?.label ?? field;
        return (
          <div key={field} className={classes['secret']}>
            <span>{label}</span>
            <Confidential
              what={label.toLowerCase()}
              holdsKey={holdsKey}
              reveal={async () =>
                (await ipc.call('confidential.revealEntry', { entryId: id, field })).text
              }
            />
          </div>
        );
      })}
    </div>
  );
}

import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { fullName } from '../../../shared/domain/person.ts';
import { pairOf } from '../../../shared/domain/form/typed-referral.ts';
import { shortMoment } from '../../lib/format.ts';
import type { OutputOf } from '../../lib/ipc.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { useMay } from '../../lib/viewer.ts';
import classes from './FormDrafts.module.css';
import { FormDraft } from './use-form-state.ts';

/** Referrals that the viewer began to type and has not saved, each with the way back to it. */
export function FormDrafts(): ReactElement | null {
  const mayAdd = useMay('forms.save');
  const drafts = useCall('drafts.list', { under: 'form' }, { enabled: mayAdd }).data ?? [];
  const discard = useChange('drafts.discard', { changes: ['drafts'] });
  const known = drafts.flatMap(readDraft);
  if (!mayAdd || known.length === 0) return null;
  return (
    <section className={classes['drafts']} aria-label="Drafts">
      <span className={classes['words']}>Your drafts, kept for 30 days:</span>
      <ul>
        {known.map(({ place, name, typedAt }) => (
          <li key={place}>
            <Button
              component={Link}
              to={`/referrals/new/${place.slice('form/'.length)}`}
              variant="default"
              size="compact-sm"
            >
              {name}, {shortMoment(typedAt)}
            </Button>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Discard ${name}`}
              onClick={() => discard.mutate({ place })}
            >
              Discard
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Kept = OutputOf<'drafts.list'>[number];

/** None for what an older version typed in another form. */
function readDraft({ place, content, typedAt }: Kept) {
  try {
    const { typed } = FormDraft.parse(JSON.parse(content));
    const { victim, perpetrator } = pairOf(typed);
    const names = [victim, perpetrator].map(fullName).filter((name) => name.trim() !== '');
    return [{ place, typedAt, name: names.length === 0 ? 'No name yet' : names.join(' and ') }];
  } catch {
    return [];
  }
}

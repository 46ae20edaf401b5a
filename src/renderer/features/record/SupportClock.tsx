import type { ReactElement } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { contentOf, type Entry } from '../../../shared/domain/entries/entry.ts';
import { Chip } from '../../components/Chip.tsx';
import { shortDay } from '../../lib/format.ts';
import { useSupportClock } from '../../lib/use-support-clock.ts';

type Props = { readonly entry: Entry };

/** Where the clock of a referral to support stands; its whole reason is there on hover and for readers. */
export function SupportClock({ entry }: Props): ReactElement {
  const { startsOn } = entry;
  const clock = useSupportClock({ ...contentOf('support-referral', entry), startsOn });
  if (clock === null) return <>{dateWithYear(startsOn)}</>;
  const { state, dueOn } = clock.deciding;
  return (
    <span title={clock.reason}>
      {state === 'overdue' ? (
        <Chip kind="overdue">
          Not referred yet, was due {dueOn === null ? '' : shortDay(dueOn)}
        </Chip>
      ) : (
        <>
          {dateWithYear(startsOn)}, {stateWords(state, dueOn)}
        </>
      )}
    </span>
  );
}

function stateWords(state: string, dueOn: string | null): string {
  if (state === 'met') return 'referred in time';
  if (state === 'met late') return 'referred late';
  if (state === 'stopped') return 'declined';
  return dueOn === null ? 'clock not known' : `to be referred by ${shortDay(dueOn)}`;
}

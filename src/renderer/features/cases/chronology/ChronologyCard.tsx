import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconList, IconTimeline } from '@tabler/icons-react';
import { type ReactElement, useMemo, useState } from 'react';
import { chronologyOf } from '../../../../shared/domain/chronology/chronology.ts';
import {
  type ChronologyWindow,
  monthCount,
  windowAt,
  windowFrom,
} from '../../../../shared/domain/chronology/chronology-window.ts';
import type { ChronologyItem } from '../../../../shared/domain/chronology/chronology-item.ts';
import { repeatSpans } from '../../../../shared/domain/chronology/repeat-spans.ts';
import { dateWithYear } from '../../../../shared/domain/date-words.ts';
import type { Entry } from '../../../../shared/domain/entries/entry.ts';
import type { ForumSettings } from '../../../../shared/domain/forum.ts';
import type { CaseRecord } from '../../../../shared/ipc/contract/cases.ts';
import { Card } from '../../../components/Card.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { KeyCap } from '../../../components/KeyCap.tsx';
import { counted, today } from '../../../lib/format.ts';
import { usePageKeys } from '../../../lib/page-keys.ts';
import { usePlainKeys } from '../../../lib/plain-keys.ts';
import { useCall } from '../../../lib/use-call.ts';
import classes from './ChronologyCard.module.css';
import { ChronologyTable } from './ChronologyTable.tsx';
import { type ChronologyFilter, filterNames, isInFilter } from './lane-words.ts';
import { LanePicture } from './LanePicture.tsx';

type Props = {
  readonly record: CaseRecord;
  /** Everything recorded of the case and of its people. */
  readonly entries: readonly Entry[];
  readonly settings: ForumSettings;
  readonly onOpenEntry: (id: string) => void;
};

const pageKeys = [
  { keys: ['L'], does: 'chronology as a list, or on a line' },
  { keys: ['←', '→', '↑', '↓'], does: 'go along the chronology' },
];

const filters = Object.entries(filterNames).map(([value, label]) => ({ value, label }));
const isFilter = (value: string): value is ChronologyFilter => Object.hasOwn(filterNames, value);

const lastDayOf = ({ on, untilOn }: ChronologyItem): string => untilOn ?? on;

/** What of the items lies in a window, before it and after it. */
function around(items: readonly ChronologyItem[], { startsOn, endsOn }: ChronologyWindow) {
  return {
    inside: items.filter((item) => item.on <= endsOn && lastDayOf(item) >= startsOn).length,
    isEarlier: items.some(({ on }) => on < startsOn),
    isLater: items.some((item) => lastDayOf(item) > endsOn),
  };
}

/** Everything dated of a case on one line, or as a list. */
export function ChronologyCard({ record, entries, settings, onOpenEntry }: Props): ReactElement {
  const [filter, setFilter] = useState<ChronologyFilter>('all');
  const [isList, setList] = useState(false);
  const [step, setStep] = useState(0);
  const now = today();
  const hasPowers = entries.some(({ kind }) => kind === 'power');
  const powers = useCall('entries.lists', {}, { enabled: hasPowers }).data?.powers;
  const items = useMemo(() => {
    const names = new Map(powers?.map(({ id, name }) => [id, name]));
    return chronologyOf(record, entries, { today: now, names });
  }, [record, entries, powers, now]);
  const spans = useMemo(
    () => repeatSpans(record.referrals, record.hearings, settings.repeat),
    [record, settings],
  );
  const first = items[0]?.on ?? now;
  const window = useMemo(
    () => (step === 0 ? windowFrom(windowAt(now, 0), first) : windowAt(now, step)),
    [now, step, first],
  );
  usePageKeys(pageKeys);
  usePlainKeys({ l: () => setList(!isList) });

  const shown = items.filter((item) => isInFilter(item, filter));
  const { inside, isEarlier, isLater } = around(shown, window);
  const lastSpan = spans.at(-1);
  return (
    <Card
      title="Chronology"
      note={
        <span className={classes['note']}>
          {isList
            ? counted(shown.length, 'entry', 'entries')
            : `${counted(monthCount(window), 'month')}, ${counted(inside, 'entry', 'entries')}`}
          {lastSpan !== undefined && (
            <span className={classes['window']}>
              Repeat window {lastSpan.endsOn < now ? 'ended' : 'to'} {dateWithYear(lastSpan.endsOn)}
            </span>
          )}
        </span>
      }
      actions={
        <div className={classes['tools']}>
          {!isList && (isEarlier || isLater || step !== 0) && (
            <Button.Group>
              <Button
                variant="default"
                size="xs"
                disabled={!isEarlier}
                onClick={() => setStep(step - 1)}
                leftSection={<IconChevronLeft aria-hidden size={14} />}
              >
                Earlier
              </Button>
              <Button
                variant="default"
                size="xs"
                disabled={!isLater && step >= 0}
                onClick={() => setStep(step + 1)}
                rightSection={<IconChevronRight aria-hidden size={14} />}
              >
                Later
              </Button>
            </Button.Group>
          )}
          <SegmentedControl
            size="sm"
            aria-label="Show of the chronology"
            data={filters}
            value={filter}
            onChange={(value) => isFilter(value) && setFilter(value)}
          />
          <Button
            variant="default"
            size="xs"
            aria-keyshortcuts="L"
            onClick={() => setList(!isList)}
            leftSection={
              isList ? <IconTimeline aria-hidden size={14} /> : <IconList aria-hidden size={14} />
            }
            rightSection={<KeyCap>L</KeyCap>}
          >
            {isList ? 'Line' : 'List'}
          </Button>
        </div>
      }
    >
      {shown.length === 0 && isList && <EmptyState>Nothing of this kind is recorded.</EmptyState>}
      {!isList && (
        <LanePicture {...{ items, filter, window, repeatSpans: spans, today: now, onOpenEntry }} />
      )}
      {shown.length > 0 && (
        <ChronologyTable items={shown} isUnseen={!isList} onOpenEntry={onOpenEntry} />
      )}
    </Card>
  );
}

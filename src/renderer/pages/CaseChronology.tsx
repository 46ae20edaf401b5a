import type { ReactElement } from 'react';
import { ChronologyCard } from '../features/cases/chronology/ChronologyCard.tsx';
import { useEntryOpening } from '../features/record/entry-opening.ts';
import { useCaseRecord } from '../features/record/use-case-record.ts';
import { useCall } from '../lib/use-call.ts';

type Props = { readonly caseId: string };

/** The chronology of a case, whose entries open in the form of the record. */
export function CaseChronology({ caseId }: Props): ReactElement | null {
  const { known } = useCaseRecord(caseId);
  const settings = useCall('forum.get', {}).data?.settings;
  const { open } = useEntryOpening();
  if (known === undefined || settings === undefined) return null;
  const { record, entries } = known;
  return (
    <ChronologyCard
      record={record}
      entries={entries}
      settings={settings}
      onOpenEntry={(id) => {
        const entry = entries.find((each) => each.id === id);
        if (entry !== undefined) open(entry);
      }}
    />
  );
}

import type { CaseRecord } from '../../../shared/ipc/contract/cases.ts';
import type { Entry } from '../../../shared/domain/entries/entry.ts';
import { useCall } from '../../lib/use-call.ts';

type RecordOfCase = { readonly record: CaseRecord; readonly entries: readonly Entry[] };

type Reading = {
  /** Undefined while it is read. */
  readonly known: RecordOfCase | undefined;
  /** Of the entries: the page itself says when its case cannot be read. */
  readonly error: Error | null;
  readonly retry: () => void;
};

/** A case with everything recorded of it. */
export function useCaseRecord(caseId: string): Reading {
  const record = useCall('cases.get', { id: caseId }).data;
  const { data: entries, error, refetch } = useCall('entries.ofCase', { caseId });
  const isRead = record !== undefined && entries !== undefined;
  return {
    known: isRead ? { record, entries } : undefined,
    error,
    retry: () => void refetch(),
  };
}

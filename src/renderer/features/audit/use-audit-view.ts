import { useState } from 'react';
import type { InputOf } from '../../lib/ipc.ts';

/** What narrows the list; null and empty for any. */
export type AuditFilter = Required<InputOf<'audit.export'>>;

const anything: AuditFilter = {
  userId: null,
  kind: null,
  outcome: null,
  from: null,
  to: null,
  caseNumber: '',
  objectId: null,
};

type AuditView = {
  readonly filter: AuditFilter;
  readonly isFiltered: boolean;
  readonly offset: number;
  readonly narrow: (change: Partial<AuditFilter>) => void;
  readonly clear: () => void;
  readonly goTo: (offset: number) => void;
};

/** Which entries are shown. Kept out of the address, as it names users. */
export function useAuditView(): AuditView {
  const [filter, setFilter] = useState(anything);
  const [offset, setOffset] = useState(0);
  const show = (next: AuditFilter): void => {
    setFilter(next);
    setOffset(0);
  };
  return {
    filter,
    isFiltered: Object.values(filter).some((value) => value !== null && value !== ''),
    offset,
    narrow: (change) => show({ ...filter, ...change }),
    clear: () => show(anything),
    goTo: setOffset,
  };
}

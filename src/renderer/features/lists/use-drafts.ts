import { useState } from 'react';
import type { HeldRow, ListField, ListValues } from '../../../shared/domain/referral-list.ts';

type Drafts = {
  /** What the row says with what was typed over it. */
  readonly valuesOf: (row: HeldRow) => ListValues;
  readonly change: (row: HeldRow, field: ListField, text: string) => void;
};

/** What was typed into each row, so that looking at another row loses nothing. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, ListValues>>>({});
  return {
    valuesOf: (row) => ({ ...row.values, ...drafts[row.id] }),
    change: (row, field, text) =>
      setDrafts((now) => ({ ...now, [row.id]: { ...now[row.id], [field]: text } })),
  };
}

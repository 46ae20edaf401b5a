import { useState } from 'react';
import type { HeldRow, ListField, ListValues } from '../../../shared/domain/referral-list.ts';

type Drafts = {
  /** What the row says with what was typed over it. */
  readonly valuesOf: (row: HeldRow) => ListValues;
  /** Null while nothing was typed. */
  readonly typedOf: (row: HeldRow) => ListValues | null;
  readonly change: (row: HeldRow, field: ListField, text: string) => void;
  readonly giveBack: (row: HeldRow, typed: ListValues | null) => void;
};

/** What was typed into each row, so that looking at another row loses nothing. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, ListValues>>>({});
  return {
    valuesOf: (row) => ({ ...row.values, ...drafts[row.id] }),
    typedOf: (row) => drafts[row.id] ?? null,
    giveBack: (row, typed) =>
      setDrafts(({ [row.id]: _, ...others }) =>
        typed === null ? others : { ...others, [row.id]: typed },
      ),
    change: (row, field, text) =>
      setDrafts((now) => ({ ...now, [row.id]: { ...now[row.id], [field]: text } })),
  };
}

import { createContext } from 'react';
import type { KeptValue } from '../../../shared/domain/form/kept-values.ts';
import type { SavedPart } from '../../../shared/domain/form/saved-part.ts';

/** Asks for one value that a correction keeps without showing it; the audit says who asked. */
export type RevealKept = (value: KeptValue) => Promise<string>;

/** Null in a form that is new: it keeps nothing. */
export const KeptValues = createContext<RevealKept | null>(null);

type Kept = {
  readonly value: KeptValue;
  /** The part once this value is shown. */
  readonly shown: SavedPart;
};

/** What a part of the form keeps under the name of a field; null where it keeps nothing. */
export function keptField(saved: SavedPart | undefined, name: string): Kept | null {
  const field = saved?.keeps.find((kept) => kept === name);
  if (saved === undefined || field === undefined) return null;
  return {
    value: { of: 'person', as: saved.as, field },
    shown: { as: saved.as, keeps: saved.keeps.filter((kept) => kept !== field) },
  };
}

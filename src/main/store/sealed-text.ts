import { z } from 'zod';
import { AppError } from '../../shared/ipc/result.ts';
import type { Sealer } from './sealer.ts';

declare const isSealedText: unique symbol;

/**
 * A sealed value as the store holds it; where nothing was given it is empty. It is text in the
 * database, and of a type of its own here, so that no code takes it for what it says or writes a clear
 * value in its place.
 */
export type Sealed = { readonly [isSealedText]: true };

/** Where a sealed value stands. It is bound to that, so that it cannot be moved to another record. */
export type SealedPlace = {
  readonly table: string;
  /** Of the row; of its person where the row has none of its own. */
  readonly id: string;
  readonly field: string;
};

/** Never changed: what is sealed can be opened by the same words only. */
export const boundTo = ({ table, id, field }: SealedPlace): string => `${table} ${id} ${field}`;

const asSealed = (text: string): Sealed => text as unknown as Sealed;
const asText = (sealed: Sealed): string => sealed as unknown as string;

export const nothingSealed: Sealed = asSealed('');

/** Text of a column or of JSON that is known to be sealed. */
export const SealedText = z.string().transform(asSealed);

export const isGiven = (sealed: Sealed): boolean => asText(sealed) !== '';

export const sealText = (sealer: Sealer, place: SealedPlace, text: string): Sealed =>
  asSealed(text === '' ? '' : sealer.seal(boundTo(place), text));

export const openText = (sealer: Sealer, place: SealedPlace, sealed: Sealed): string =>
  isGiven(sealed) ? sealer.open(boundTo(place), asText(sealed)) : '';

/** @throws AppError `not-allowed` for whoever does not hold the address key */
export function requireSealer({ sealer }: { readonly sealer: Sealer | null }): Sealer {
  if (sealer !== null) return sealer;
  throw new AppError(
    'not-allowed',
    'You do not hold the key to addresses, which this needs. Ask a coordinator of this store.',
  );
}

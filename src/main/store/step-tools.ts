import { phoneFormsOf, placeFormsOf } from '../../shared/domain/matching/contact-forms.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { StepTools } from './migrations/migration.ts';
import { searchWords } from './case-store.ts';
import { createHashRow, newRowKey } from './row-hash-key.ts';
import { hideWith } from './sealed-person.ts';
import { boundTo } from './sealed-text.ts';
import { createSealer, type Sealer } from './sealer.ts';

/** What migrations seal and hash with. Without the address key none of it can be used. */
export function createStepTools(addressKey: Uint8Array | null): StepTools {
  const sealer = addressKey === null ? null : createSealer(addressKey);
  const held = (): Sealer => {
    if (sealer === null) throw notYet();
    return sealer;
  };
  return {
    seal: (table, id, field, text) =>
      text === '' ? '' : held().seal(boundTo({ table, id, field }), text),
    open: (table, id, field, sealed) =>
      sealed === '' ? '' : held().open(boundTo({ table, id, field }), sealed),
    words: searchWords,
    hash: (kind, text) => held().hash(kind, text),
    placeForms: (address, postcode) => placeFormsOf(address, postcode, hideWith(held())),
    phoneForms: (text) => phoneFormsOf(text, hideWith(held())),
    newRowKey: () => {
      held();
      const key = newRowKey();
      return { key, hashRow: createHashRow(key) };
    },
  };
}

const notYet = (): AppError =>
  new AppError('not-allowed', 'A coordinator must open this store once after the update.');

import type { AuditVerb } from '../../shared/domain/access/audit-words.ts';
import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';

type Exported = {
  readonly verb: AuditVerb;
  readonly objectId: string | null;
  readonly content: Uint8Array;
  /** What else the entry says, such as the code that is printed in the file. */
  readonly note: string;
};

/**
 * Enters that a file is made, with what it can be known again by, and then writes it: a file may fail to
 * be written, which is entered too, but none leaves the store without an entry.
 */
export async function recordExport(
  store: Store,
  { verb, objectId, content, note }: Exported,
  write: () => Promise<void>,
): Promise<void> {
  const hash = createHash('sha256').update(content).digest('hex');
  const noted = { verb, objectId, note: `SHA-256 ${hash}; ${note}` };
  await store.record(noted);
  try {
    await write();
  } catch (error) {
    await store.note({ ...noted, outcome: 'failed' });
    throw error;
  }
}

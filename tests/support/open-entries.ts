import { isForYou } from '../../src/shared/domain/access/not-for-you.ts';
import type { AgendaEntry, AgendaSlot } from '../../src/shared/domain/agenda.ts';

/** The cases of an agenda that are open to whoever asked. */
export const openEntries = ({
  entries,
}: {
  readonly entries: readonly AgendaSlot[];
}): AgendaEntry[] => entries.filter(isForYou);

import type { AppContract } from '../../../shared/ipc/contract.ts';
import { binEntry, saveEntry } from '../../services/entries.ts';
import { entryLists } from '../../services/rule-lists.ts';
import { listEntries } from '../../services/list-entries.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `entries.${string}`>;

export const entryHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'entries.lists': () => {
    session.requireStore();
    return entryLists();
  },
  'entries.ofCase': ({ caseId }) => listEntries(session.requireStore(), caseId),
  'entries.save': (input) => saveEntry(session.requireStore(), input),
  'entries.remove': ({ entryId }) => binEntry(session.requireStore(), entryId, true),
  'entries.restore': ({ entryId }) => binEntry(session.requireStore(), entryId, false),
});

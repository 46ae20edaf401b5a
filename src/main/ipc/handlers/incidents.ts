import type { AppContract } from '../../../shared/ipc/contract.ts';
import { removeIncidentList, restoreIncidentList } from '../../services/bin-incident-list.ts';
import { listHeldIncidents } from '../../services/incident-lists.ts';
import { pageOfIncidentLists } from '../../store/incident-list-store.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `incidents.${string}`>;

export const incidentHandlers = ({
  session,
  incidents,
  dialogs,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'incidents.choose': async () => {
    session.requireStore();
    const path = await dialogs.chooseIncidents();
    return path === null ? null : incidents.open(path);
  },
  'incidents.read': ({ listId }) => incidents.read(listId),
  'incidents.check': ({ listId, mapping, ...facts }) => incidents.check(listId, mapping, facts),
  'incidents.rows': (input) => incidents.rows(input),
  'incidents.import': ({ listId }) => incidents.import(listId),
  'incidents.cancel': ({ listId }) => incidents.cancel(listId),
  'incidents.lists': (page) => pageOfIncidentLists(session.requireStore().db, page),
  'incidents.held': (page) => listHeldIncidents(session.requireStore(), page),
  'incidents.remove': ({ listId }) => removeIncidentList(session.requireStore(), listId),
  'incidents.restore': ({ listId }) => restoreIncidentList(session.requireStore(), listId),
});

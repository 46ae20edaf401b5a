import type { AppContract } from '../../../shared/ipc/contract.ts';
import {
  dismissHeldRow,
  listHeldRows,
  mendHeldRow,
  restoreHeldRow,
} from '../../services/held-rows.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `lists.${string}`>;

export const listHandlers = ({
  session,
  lists,
  dialogs,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'lists.choose': async () => {
    session.requireStore();
    const path = await dialogs.chooseList();
    return path === null ? null : lists.open(path);
  },
  'lists.read': ({ listId }) => lists.read(listId),
  'lists.check': ({ listId, mapping }) => lists.check(listId, mapping),
  'lists.rows': (input) => lists.rows(input),
  'lists.import': ({ listId }) => lists.import(listId),
  'lists.cancel': ({ listId }) => lists.cancel(listId),
  'lists.held': (page) => listHeldRows(session.requireStore(), page),
  'lists.mend': ({ id, values }) => mendHeldRow(session.requireStore(), id, values),
  'lists.dismiss': ({ id, reason }) => dismissHeldRow(session.requireStore(), id, reason),
  'lists.restore': ({ id }) => restoreHeldRow(session.requireStore(), id),
});

import type { AppContract } from '../../../shared/ipc/contract.ts';
import { keepAgency, moveAgency, saveForum } from '../../services/forum.ts';
import { ruleListNames } from '../../services/rule-lists.ts';
import { getForum, listAgencies } from '../../store/forum-store.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names =
  'forum.get' | 'forum.save' | 'forum.lists' | 'agencies.list' | 'agencies.save' | 'agencies.move';

export const forumHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'forum.get': () => getForum(session.requireStore().db),
  'forum.save': (input) => saveForum(session.requireStore(), input),
  'forum.lists': () => {
    session.requireStore();
    return ruleListNames();
  },
  'agencies.list': () => listAgencies(session.requireStore().db),
  'agencies.save': (agency) => keepAgency(session.requireStore(), agency),
  'agencies.move': ({ id, to }) => moveAgency(session.requireStore(), id, to),
});

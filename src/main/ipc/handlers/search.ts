import type { AppContract } from '../../../shared/ipc/contract.ts';
import { listFilters, removeFilter, saveFilter } from '../../services/saved-filters.ts';
import { find, list } from '../../services/search.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `search.${string}`>;

export const searchHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'search.find': ({ text }) => find(session.requireStore(), text),
  'search.list': ({ filter, after }) => list(session.requireStore(), filter, after),
  'search.filters': () => listFilters(session.requireStore()),
  'search.saveFilter': (saved) => saveFilter(session.requireStore(), saved),
  'search.removeFilter': ({ id }) => removeFilter(session.requireStore(), id),
});

import type { AppContract } from '../../../shared/ipc/contract.ts';
import { getPerson } from '../../services/persons.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `persons.${string}`>;

export const personHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'persons.get': ({ personId }) => getPerson(session.requireStore(), personId),
});

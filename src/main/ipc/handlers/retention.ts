import type { AppContract } from '../../../shared/ipc/contract.ts';
import { destroyProposed } from '../../services/destroy-proposed.ts';
import { listRegister, saveRegister } from '../../services/destruction-register.ts';
import {
  countRetention,
  holdCase,
  liftHold,
  listRetention,
  proposeDestroying,
  retentionOfCase,
  withdrawProposals,
} from '../../services/retention.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `retention.${string}`>;

export const retentionHandlers = ({
  session,
  dialogs,
  backups,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'retention.list': (input) => listRetention(session.requireStore(), input),
  'retention.counts': () => countRetention(session.requireStore()),
  'retention.ofCase': ({ caseId }) => retentionOfCase(session.requireStore(), caseId),
  'retention.hold': (input) => holdCase(session.requireStore(), input),
  'retention.lift': ({ caseId }) => liftHold(session.requireStore(), caseId),
  'retention.propose': ({ caseIds }) => proposeDestroying(session.requireStore(), caseIds),
  'retention.withdraw': ({ caseIds }) => withdrawProposals(session.requireStore(), caseIds),
  'retention.destroy': async (input) => {
    const destroyed = await destroyProposed(session, input);
    await backups.afterDestroying();
    return destroyed;
  },
  'retention.register': (input) => listRegister(session.requireStore(), input),
  'retention.saveRegister': () => saveRegister(session.requireStore, dialogs.chooseTable),
});

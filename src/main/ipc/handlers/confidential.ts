import type { AppContract } from '../../../shared/ipc/contract.ts';
import {
  revealHeld,
  revealOfCase,
  revealOfEntry,
  revealOfPerson,
} from '../../services/confidential.ts';
import { isLocked } from '../../store/store-error.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `confidential.${string}`>;

export const confidentialHandlers = ({
  session,
  clipboard,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'confidential.reveal': async (asked) => ({
    text: await revealOfCase(session.requireStore(), asked),
  }),
  'confidential.copy': async (asked) => {
    const visit = session.visit();
    const text = await revealOfCase(session.requireStore(), asked, 'confidential.copied');
    // A lock that came meanwhile has cleared the clipboard already: nothing may follow it there.
    if (session.visit() !== visit) throw isLocked();
    await clipboard.lend(text);
  },
  'confidential.revealEntry': async (asked) => ({
    text: await revealOfEntry(session.requireStore(), asked),
  }),
  'confidential.revealPerson': async (asked) => ({
    text: await revealOfPerson(session.requireStore(), asked),
  }),
  'confidential.revealHeld': async (asked) => ({
    text: await revealHeld(session.requireStore(), asked),
  }),
});

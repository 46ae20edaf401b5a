import type { AppContract } from '../../../shared/ipc/contract.ts';
import { revealHeld, revealOfCase } from '../../services/confidential.ts';
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
    const text = await revealOfCase(session.requireStore(), asked, 'confidential.copied');
    await clipboard.lend(text);
  },
  'confidential.revealHeld': async (asked) => ({
    text: await revealHeld(session.requireStore(), asked),
  }),
});

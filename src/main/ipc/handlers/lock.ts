import type { AppContract } from '../../../shared/ipc/contract.ts';
import { chooseOwnMinutes, lockChoices, saveLockSettings } from '../../services/lock-settings.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `lock.${string}`> | 'window.answerLocking';

export const lockHandlers = ({
  session,
  storeLock,
  idleLock,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'lock.choices': () => lockChoices(session.requireStore()),
  'lock.saveSettings': async (settings) => {
    const choices = await saveLockSettings(session.requireStore(), settings);
    idleLock.limitChanged();
    return choices;
  },
  'lock.chooseOwn': async ({ minutes }) => {
    const choices = await chooseOwnMinutes(session.requireStore(), minutes);
    idleLock.limitChanged();
    return choices;
  },
  'lock.setRoom': ({ meetingId }) => idleLock.setRoom(meetingId),
  'lock.comeBack': () => storeLock.placeOf(session.requireStore().viewer),
  'window.answerLocking': (answer) => storeLock.answer(answer),
});

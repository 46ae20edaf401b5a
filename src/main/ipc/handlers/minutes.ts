import type { AppContract } from '../../../shared/ipc/contract.ts';
import {
  correctMinutes,
  finaliseMinutes,
  listVersions,
  previewMinutes,
} from '../../services/minutes.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `minutes.${string}`>;

export const minutesHandlers = ({
  session,
  dialogs,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'minutes.preview': ({ meetingId }) => previewMinutes(session.requireStore(), meetingId),
  'minutes.versions': ({ meetingId }) => listVersions(session.requireStore().db, meetingId),
  'minutes.finalise': ({ meetingId }) => finaliseMinutes(session.requireStore(), meetingId),
  'minutes.correct': ({ meetingId, reason }) =>
    correctMinutes(session.requireStore(), meetingId, reason),
  'minutes.saveWord': async ({ meetingId }) => {
    // The Word library is large, and most starts of the app never need it.
    const { saveMinutesToWord } = await import('../../services/minutes-document.ts');
    return saveMinutesToWord(session.requireStore, meetingId, dialogs.chooseDocument);
  },
});

import type { AppContract } from '../../../shared/ipc/contract.ts';
import { lookAtForm } from '../../services/form-matches.ts';
import { correctReferral } from '../../services/correct-referral.ts';
import { saveForm } from '../../services/forms.ts';
import { lookAtCorrection, openSaved, revealKept } from '../../services/saved-referral.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `forms.${string}`>;

export const formHandlers = ({
  session,
  filledForms,
  dialogs,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'forms.look': (filled) => lookAtForm(session.requireStore(), filled),
  'forms.choose': async () => {
    session.requireStore();
    const path = await dialogs.chooseForm();
    return path === null ? null : filledForms.readFile(path);
  },
  'forms.readText': ({ text }) => filledForms.readText(text),
  'forms.save': (filled) => saveForm(session.requireStore(), filled),
  'forms.open': ({ id }) => openSaved(session.requireStore(), id),
  'forms.revealKept': async (asked) => ({
    text: await revealKept(session.requireStore(), asked),
  }),
  'forms.lookAtCorrection': (corrected) => lookAtCorrection(session.requireStore(), corrected),
  'forms.correct': (corrected) => correctReferral(session.requireStore(), corrected),
});

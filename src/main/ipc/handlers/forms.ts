import type { AppContract } from '../../../shared/ipc/contract.ts';
import { lookAtForm } from '../../services/form-matches.ts';
import { saveForm } from '../../services/forms.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `forms.${string}`>;

export const formHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'forms.look': (filled) => lookAtForm(session.requireStore(), filled),
  'forms.save': (filled) => saveForm(session.requireStore(), filled),
});

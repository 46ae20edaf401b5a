import type { AppContract } from '../../../shared/ipc/contract.ts';
import { discardDraft, getDraft, keepDraft } from '../../services/drafts.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = 'drafts.get' | 'drafts.save' | 'drafts.discard';

export const draftHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'drafts.get': ({ place }) => getDraft(session.requireStore(), place),
  'drafts.save': ({ place, content }) => keepDraft(session.requireStore(), place, content),
  'drafts.discard': ({ place }) => discardDraft(session.requireStore(), place),
});

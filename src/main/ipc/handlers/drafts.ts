import type { AppContract } from '../../../shared/ipc/contract.ts';
import { discardDraft, getDraft, keepDraft, listDrafts } from '../../services/drafts.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `drafts.${string}`>;

export const draftHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'drafts.get': ({ place }) => getDraft(session.requireStore(), place),
  'drafts.list': ({ under }) => listDrafts(session.requireStore(), under),
  'drafts.save': ({ place, content }) => keepDraft(session.requireStore(), place, content),
  'drafts.discard': ({ place }) => discardDraft(session.requireStore(), place),
});

import type { BinEntry } from '../../../shared/domain/bin.ts';
import { useChange } from '../../lib/use-change.ts';

/** Puts a removed thing back by the call of its kind. */
export function useRestore(): (entry: BinEntry) => void {
  const risk = useChange('risks.restore', { changes: ['bin', 'hearings', 'cases'] });
  const action = useChange('actions.restore', {
    changes: ['bin', 'hearings', 'actions', 'cases', 'today'],
  });
  const entry = useChange('entries.restore', {
    changes: ['bin', 'entries', 'persons', 'cases', 'today'],
  });
  const file = useChange('attachments.restore', { changes: ['bin', 'attachments'] });
  const agenda = useChange('agenda.add', {
    changes: ['bin', 'agenda', 'meetings', 'referrals', 'cases', 'today'],
  });
  const row = useChange('lists.restore', { changes: ['bin', 'lists', 'referrals', 'today'] });
  const list = useChange('incidents.restore', {
    changes: ['bin', 'incidents', 'reports', 'cases', 'referrals', 'today'],
  });
  const service = useChange('services.restore', { changes: ['bin', 'services'] });
  return ({ kind, id, meetingId, referralId }) => {
    if (kind === 'risk') risk.mutate({ riskId: id });
    else if (kind === 'action') action.mutate({ actionId: id });
    else if (kind === 'entry') entry.mutate({ entryId: id });
    else if (kind === 'attachment') file.mutate({ attachmentId: id });
    else if (kind === 'held-row') row.mutate({ id });
    else if (kind === 'incident-list') list.mutate({ listId: id });
    else if (kind === 'service') service.mutate({ serviceId: id });
    else if (meetingId !== null && referralId !== null)
      agenda.mutate({ meetingId, referralIds: [referralId] });
  };
}

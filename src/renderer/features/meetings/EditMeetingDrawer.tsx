import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { useChange } from '../../lib/use-change.ts';
import { MeetingForm } from './MeetingForm.tsx';

type Props = { readonly meeting: Meeting; readonly onClose: () => void };

/** The date, times, place and people of a meeting that is not final. */
export function EditMeetingDrawer({ meeting, onClose }: Props): ReactElement {
  const { id, heldOn, startsAt, endsAt, place, chair, minuteTaker } = meeting;
  const save = useChange('meetings.save', {
    changes: ['meetings', 'agenda', 'today', 'minutes'],
    onSuccess: onClose,
  });
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title="Edit meeting">
      <MeetingForm
        initial={{ heldOn, startsAt, endsAt, place, chair, minuteTaker }}
        frame={meeting}
        keptAt={`meeting/${id}/plan`}
        submitLabel="Save"
        isBusy={save.isPending}
        onSubmit={(plan, frame) => save.mutate({ meetingId: id, plan, ...frame })}
        onCancel={onClose}
      />
    </Drawer>
  );
}

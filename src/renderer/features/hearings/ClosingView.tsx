import { Button, Textarea } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { Card } from '../../components/Card.tsx';
import { ipc } from '../../lib/ipc.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import classes from './Room.module.css';
import { RoomFoot } from './RoomFoot.tsx';
import { RoomHead } from './RoomHead.tsx';
import { useChangeCached } from '../../lib/use-change-cached.ts';
import type { RoomSteps } from './use-room-steps.ts';

type Props = {
  readonly meeting: Meeting;
  readonly steps: RoomSteps;
  readonly checks: ReactNode;
};

/** After the last case: any other business, and what to mend before the minutes are final. */
export function ClosingView({ meeting, steps, checks }: Props): ReactElement {
  const isFinal = meeting.status === 'finalised';
  return (
    <>
      <main className={classes['main']}>
        <RoomHead
          title="Close the meeting"
          note="any other business, then the minutes"
          steps={steps}
          primary={
            <Button
              component={Link}
              to={`/meetings/${meeting.id}/minutes`}
              leftSection={<IconFileText aria-hidden size={16} stroke={1.8} />}
            >
              {isFinal ? 'Read the minutes' : 'Finalise the minutes'}
            </Button>
          }
        />
        <div className={classes['panes']}>
          <div className={classes['stack']}>{checks}</div>
          <div className={classes['stack']}>
            <Card title="Any other business" padded>
              {isFinal ? (
                <p className={classes['text']}>{meeting.otherBusiness || 'None'}</p>
              ) : (
                <OtherBusiness meeting={meeting} />
              )}
            </Card>
          </div>
        </div>
      </main>
      <RoomFoot meeting={meeting}>
        <div className={classes['hints']}>Late actions can still be added to any case.</div>
      </RoomFoot>
    </>
  );
}

function OtherBusiness({ meeting }: { readonly meeting: Meeting }): ReactElement {
  const [text, setText] = useState(meeting.otherBusiness);
  const changeAgenda = useChangeCached('agenda.get', { meetingId: meeting.id });
  useAutosave({
    value: text,
    save: async (value) => {
      await ipc.call('meetings.saveOtherBusiness', { meetingId: meeting.id, text: value });
      changeAgenda((agenda) => ({
        ...agenda,
        meeting: { ...agenda.meeting, otherBusiness: value },
      }));
    },
  });
  return (
    <Textarea
      aria-label="Any other business"
      placeholder="What was said after the cases"
      autosize
      minRows={6}
      maxRows={18}
      maxLength={20_000}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

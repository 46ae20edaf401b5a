import { Button, Group, Modal, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { today } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { otherDayQuestion } from './start-words.ts';

/** Starts the meeting and goes to its room; asks first on another day than its own. */
export function StartMeeting({ meeting }: { readonly meeting: Meeting }): ReactElement {
  const { id, heldOn } = meeting;
  const navigate = useNavigate();
  const [question, setQuestion] = useState<string | null>(null);
  const start = useChange('meetings.start', {
    changes: ['meetings', 'agenda', 'today'],
    onSuccess: () => void navigate(`/meetings/${id}/room`),
  });

  const startNow = (): void => {
    setQuestion(null);
    start.mutate({ meetingId: id });
  };
  const handleStart = (): void => {
    const asked = otherDayQuestion(heldOn, today());
    if (asked === null) startNow();
    else setQuestion(asked);
  };

  return (
    <>
      <Button
        onClick={handleStart}
        loading={start.isPending}
        leftSection={<IconPlayerPlay aria-hidden size={16} stroke={1.8} />}
      >
        Start meeting
      </Button>
      {question !== null && (
        <StartModal question={question} onStart={startNow} onClose={() => setQuestion(null)} />
      )}
    </>
  );
}

type StartModalProps = {
  readonly question: string;
  readonly onStart: () => void;
  readonly onClose: () => void;
};

function StartModal({ question, onStart, onClose }: StartModalProps): ReactElement {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title="Planned for another day">
      <Text size="sm">{question}</Text>
      <Text size="sm" mt="sm">
        Its minutes will give the planned day. If the meeting has moved, edit its day first.
      </Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Not yet
        </Button>
        <Button onClick={onStart}>Start it now</Button>
      </Group>
    </Modal>
  );
}

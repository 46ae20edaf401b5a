import { Button } from '@mantine/core';
import { IconFileTypeDocx, IconPencil, IconRubberStamp } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { longDate } from '../../../shared/domain/date-words.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { hasDestroyed, type Minutes } from '../../../shared/domain/minutes.ts';
import { Chip } from '../../components/Chip.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { ReasonModal } from '../../components/ReasonModal.tsx';
import { useChange } from '../../lib/use-change.ts';
import { FinaliseModal } from './FinaliseModal.tsx';
import classes from './MinutesTitle.module.css';

type Props = { readonly meeting: Meeting; readonly minutes: Minutes };

const areas = { changes: ['minutes', 'meetings', 'agenda', 'today', 'cases'] } as const;

/** What the minutes are, and the one thing to do with them next. */
export function MinutesTitle({ meeting, minutes }: Props): ReactElement {
  const [question, setQuestion] = useState<'finalise' | 'correct' | null>(null);
  const close = (): void => setQuestion(null);
  const meetingId = meeting.id;
  const finalise = useChange('minutes.finalise', { ...areas, onSuccess: close });
  const correct = useChange('minutes.correct', { ...areas, onSuccess: close });
  const isFinal = minutes.status === 'Final';

  return (
    <PageTitle
      title={`Minutes, ${longDate(meeting.heldOn)}`}
      note={<StatusChip minutes={minutes} />}
    >
      <SaveWord meetingId={meetingId} isPrimary={isFinal} />
      {isFinal && <Correct minutes={minutes} onClick={() => setQuestion('correct')} />}
      {!isFinal && (
        <Button
          onClick={() => setQuestion('finalise')}
          leftSection={<IconRubberStamp aria-hidden size={16} stroke={1.8} />}
        >
          Finalise
        </Button>
      )}
      {question === 'finalise' && (
        <FinaliseModal
          minutes={minutes}
          isBusy={finalise.isPending}
          onConfirm={() => finalise.mutate({ meetingId })}
          onClose={close}
        />
      )}
      {question === 'correct' && (
        <ReasonModal
          title="Correct the minutes"
          note="The record opens again. This version stays as it is; making the minutes final again makes the next one, with this reason."
          confirmLabel="Open for correction"
          place={`meeting/${meetingId}/correct`}
          isBusy={correct.isPending}
          onConfirm={(reason) => correct.mutate({ meetingId, reason })}
          onClose={close}
        />
      )}
    </PageTitle>
  );
}

const StatusChip = ({ minutes }: Pick<Props, 'minutes'>): ReactElement =>
  minutes.status === 'Final' ? (
    <Chip kind="done">Final, version {minutes.version}</Chip>
  ) : (
    <Chip kind="open-point">Draft of version {minutes.version}</Chip>
  );

type CorrectProps = Pick<Props, 'minutes'> & { readonly onClick: () => void };

/** What was destroyed cannot be written into a next version: there the words stand for the button. */
const Correct = ({ minutes, onClick }: CorrectProps): ReactElement =>
  hasDestroyed(minutes) ? (
    <span className={classes['closed']}>A case was destroyed: no more corrections</span>
  ) : (
    <Button
      variant="default"
      onClick={onClick}
      leftSection={<IconPencil aria-hidden size={16} stroke={1.8} />}
    >
      Correct…
    </Button>
  );

type SaveWordProps = { readonly meetingId: string; readonly isPrimary: boolean };

function SaveWord({ meetingId, isPrimary }: SaveWordProps): ReactElement {
  const save = useChange('minutes.saveWord', { changes: [] });
  return (
    <>
      <span role="status" className={classes['saved']}>
        {save.data && `Saved as ${save.data.fileName}`}
      </span>
      <Button
        variant={isPrimary ? 'filled' : 'default'}
        loading={save.isPending}
        onClick={() => save.mutate({ meetingId })}
        leftSection={<IconFileTypeDocx aria-hidden size={16} stroke={1.8} />}
      >
        {isPrimary ? 'Save Word copy' : 'Save draft as Word'}
      </Button>
    </>
  );
}

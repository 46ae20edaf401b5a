import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { timeOf } from '../../../shared/domain/calendar-date.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { Card } from '../../components/Card.tsx';
import { useChange } from '../../lib/use-change.ts';
import classes from './StatementCard.module.css';

type Props = { readonly meeting: Meeting; readonly statement: string; readonly isFinal: boolean };

/** The confidentiality statement, and when it was read aloud. */
export function StatementCard({ meeting, statement, isFinal }: Props): ReactElement {
  const readAt = meeting.confidentialityReadAt;
  const read = useChange('meetings.readStatement', { changes: ['agenda', 'minutes'] });
  return (
    <Card title="Confidentiality statement" className={classes['card'] ?? ''}>
      <section className={classes['text']} aria-label="Statement" tabIndex={0}>
        {statement}
      </section>
      <div className={classes['foot']}>
        {readAt !== null && (
          <span className={classes['read']}>
            <IconCheck aria-hidden />
            Read aloud {timeOf(readAt)}
          </span>
        )}
        {readAt === null && isFinal && <span>Not read aloud</span>}
        {!isFinal && (
          <Button
            variant="default"
            size="xs"
            onClick={() => read.mutate({ meetingId: meeting.id, isRead: readAt === null })}
          >
            {readAt === null ? 'Read aloud' : 'Not read after all'}
          </Button>
        )}
      </div>
    </Card>
  );
}

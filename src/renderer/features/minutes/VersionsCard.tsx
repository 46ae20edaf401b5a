import type { ReactElement } from 'react';
import type { Minutes } from '../../../shared/domain/minutes.ts';
import { Card } from '../../components/Card.tsx';
import { shortMoment } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import classes from './VersionsCard.module.css';

type Props = { readonly meetingId: string; readonly minutes: Minutes };

/** Every version made so far, and the one that is being written. */
export function VersionsCard({ meetingId, minutes }: Props): ReactElement | null {
  const { data: versions = [] } = useCall('minutes.versions', { meetingId });
  const isDraft = minutes.status === 'Draft';
  if (versions.length === 0) return null;
  return (
    <Card title="Versions" className={classes['card'] ?? ''}>
      <ol className={classes['versions']}>
        {isDraft && (
          <li>
            <span>{minutes.version}</span>
            <div>
              <strong>Draft</strong>
              {minutes.correctionReason !== '' && <p>{minutes.correctionReason}</p>}
            </div>
          </li>
        )}
        {versions.map(({ version, finalisedAt, correctionReason }) => (
          <li key={version}>
            <span>{version}</span>
            <div>
              <strong>Final</strong> {shortMoment(finalisedAt)}
              {correctionReason !== '' && <p>{correctionReason}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

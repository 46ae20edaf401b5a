import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useCall } from '../../lib/use-call.ts';
import { openMatches } from './open-matches.ts';
import classes from './OpenMatchNote.module.css';

/** Says at the decision that somebody has still to look; it stops nobody. */
export function OpenMatchNote({
  referralId,
}: {
  readonly referralId: string;
}): ReactElement | null {
  const { data } = useCall('matching.ofReferral', { id: referralId });
  const likely = data === undefined ? 0 : openMatches(data).likely.length;
  if (likely === 0) return null;
  return (
    <p className={classes['note']}>
      <IconAlertCircle aria-hidden size={16} stroke={1.8} />
      {likely === 1 ? 'One likely match is' : `${likely} likely matches are`} still open: look
      before you decide.
    </p>
  );
}

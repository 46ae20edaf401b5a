import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { errorText } from '../../lib/error-text.ts';
import { invalidateAreas } from '../../lib/invalidate.ts';
import { type Area, ipc } from '../../lib/ipc.ts';
import { saving } from '../../lib/saving.ts';

/** What shows whether a referral is decided. */
export const decisionAreas: readonly Area[] = ['forms', 'referrals', 'today', 'cases', 'agenda'];

/** Takes decisions back, all before anything is asked again. Answers whether all went well. */
export function useReopen(): (ids: readonly string[]) => Promise<boolean> {
  const client = useQueryClient();
  return async (ids) => {
    try {
      for (const id of ids) await saving.track(ipc.call('referrals.reopen', { id }));
      return true;
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not undone', message: errorText(error) });
      return false;
    } finally {
      invalidateAreas(client, decisionAreas);
    }
  };
}

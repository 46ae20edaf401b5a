import { useCall } from '../lib/use-call.ts';
import { useMay } from '../lib/viewer.ts';

export type Waiting = { readonly count: number; readonly words: string };

/** The work that waits for the viewer, by the path of its place. */
export function useWaiting(): Readonly<Partial<Record<string, Waiting>>> {
  const today = useCall('today.get', {}, { enabled: useMay('today.get') }).data;
  const work = useCall('work.get', {}, { enabled: useMay('work.get') }).data;
  if (work !== undefined) {
    const cases = work.meetings.flatMap((meeting) => meeting.cases);
    const left = cases.filter(({ information }) => information.state === 'not-heard').length;
    return {
      '/actions': { count: work.openActionCount, words: 'open' },
      '/research': { count: left, words: 'to research' },
    };
  }
  if (today === undefined) return {};
  const overdue = today.overdueByAgency.reduce(
    (sum, { noUpdate, notUndertaken }) => sum + noUpdate + notUndertaken,
    0,
  );
  return {
    '/referrals': {
      count: today.referralsToDecideCount + today.heldRowCount,
      words: 'to decide or mend',
    },
    '/actions': { count: overdue, words: 'overdue' },
  };
}

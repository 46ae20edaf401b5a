import type { Hold, RetentionRow, RetentionView } from '../../../shared/ipc/contract/retention.ts';
import { shortDay, shortMoment } from '../../lib/format.ts';
import type { Area } from '../../lib/ipc.ts';

export type ShownView = RetentionView | 'destroyed';

export const shownViews: readonly ShownView[] = ['due', 'proposed', 'held', 'destroyed'];

export const viewNames: Readonly<Record<ShownView, string>> = {
  due: 'Due',
  proposed: 'Proposed',
  held: 'On hold',
  destroyed: 'Destroyed',
};

export const nothingIn: Readonly<Record<RetentionView, string>> = {
  due: 'No case is due. Each is listed here on its review date: so many years after the last thing that happened in it.',
  proposed: 'Nothing is proposed. Select cases that are due and propose them.',
  held: 'No case is on hold. A hold keeps a case from being destroyed: put one on it from its own page.',
};

/** What a change of retention has to be asked again for. */
export const retentionAreas: readonly Area[] = ['retention', 'today', 'audit'];

/** Whether a row of a view may be selected: what is not at its end cannot be proposed. */
export const isSelectable = (view: RetentionView, { unfinished }: RetentionRow): boolean =>
  view === 'proposed' || (view === 'due' && unfinished === null);

/** `Joanne Lowe, Mon 9 Nov, 08:41, until Fri 1 Jan 2027` */
export const heldWords = ({ heldBy, heldAt, untilOn }: Hold): string =>
  `${heldBy}, ${shortMoment(heldAt)}${untilOn === null ? '' : `, until ${shortDay(untilOn)}`}`;

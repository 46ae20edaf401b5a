import {
  type ChronologyItem,
  type ChronologyLane,
  chronologyMarkNames,
} from '../../../../shared/domain/chronology/chronology-item.ts';
import { longDate } from '../../../../shared/domain/date-words.ts';

export const laneNames: Record<ChronologyLane, string> = {
  hearings: 'Referred, heard',
  incidents: 'Incidents',
  orders: 'Orders, bail',
  contacts: 'Contact',
  actions: 'Actions',
};

/** What the filter is called; it is short, as six of them stand beside each other. */
export const filterNames: Record<ChronologyLane | 'all', string> = {
  all: 'All',
  incidents: 'Incidents',
  hearings: 'Hearings',
  orders: 'Orders',
  contacts: 'Contact',
  actions: 'Actions',
};
export type ChronologyFilter = keyof typeof filterNames;

export const isInFilter = ({ lane }: ChronologyItem, filter: ChronologyFilter): boolean =>
  filter === 'all' || lane === filter;

/** `Breached: Civil injunction`, where the words do not say it themselves. */
function markedTitle({ title, mark }: ChronologyItem): string {
  if (mark === null || mark === 'ahead') return title;
  const name = chronologyMarkNames[mark];
  return title.toLowerCase().includes(name.toLowerCase()) ? title : `${name}: ${title}`;
}

/** Everything about one item in one sentence, with its full day. */
export function fullWords(item: ChronologyItem): string {
  const until = item.untilOn === null ? '' : ` to ${longDate(item.untilOn)}`;
  const said = `${markedTitle(item)}, ${longDate(item.on)}${until}`;
  return item.note === '' ? said : `${said}. ${item.note}`;
}

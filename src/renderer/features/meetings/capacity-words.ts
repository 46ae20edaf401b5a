import type { AgendaPlan } from '../../../shared/domain/agenda.ts';
import { minutesText } from '../../../shared/domain/pace.ts';
import { counted } from '../../lib/format.ts';

type Timed = { readonly minutes: number };

/** `3 h 34`, `45 min` */
function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

/** `15 cases, 10 or 12 min · 3 h 34 of 3 h 15` */
export function casesInMinutes(entries: readonly Timed[], plan: AgendaPlan): string {
  const kinds = [...new Set(entries.map(({ minutes }) => minutes))].toSorted((a, b) => a - b);
  const [least, most = least] = [kinds[0], kinds.at(-1)];
  const joined = kinds.length > 2 ? `${least} to ${most}` : kinds.join(' or ');
  const each = kinds.length === 0 ? '' : `, ${joined} min${kinds.length === 1 ? ' each' : ''}`;
  const time = `${hoursText(plan.minutesNeeded)} of ${hoursText(plan.minutesAvailable)}`;
  return `${counted(entries.length, 'case')}${each} · ${time}`;
}

/** Whether it fits, and if not what would. */
export function fitText(plan: AgendaPlan): string {
  const { minutesOver, minutesNeeded, minutesAvailable, minutesThatFit } = plan;
  if (minutesOver > 0) {
    const fits =
      minutesThatFit > 0
        ? `${minutesText(minutesThatFit)} min each would fit`
        : 'there is no time for cases';
    return `${minutesOver} min over: ${fits}`;
  }
  const spare = minutesAvailable - minutesNeeded;
  return spare === 0 ? 'Fits exactly' : `Fits, ${hoursText(spare)} to spare`;
}

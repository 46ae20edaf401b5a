import { minutesText, type Pace } from '../../../shared/domain/pace.ts';
import { counted } from '../../lib/format.ts';

/** `8 cases left · 82 min · 10 min each` */
export function casesLeftText({ casesLeft, minutesLeft, minutesEach }: Pace): string {
  if (casesLeft === 0) return 'No more cases to start';
  const left = `${counted(casesLeft, 'case')} left · ${minutesLeft} min`;
  return minutesEach > 0 ? `${left} · ${minutesText(minutesEach)} min each` : left;
}

/** When the meeting ends if each case keeps to its minutes. */
export const endText = ({ endsAt, minutesLate }: Pace): string =>
  minutesLate === 0 ? `Ends ${endsAt} as planned` : `Ends ${endsAt}, ${minutesLate} min late`;

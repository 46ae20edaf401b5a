import type { ReactElement } from 'react';
import type { CheckSummary } from '../../../shared/domain/list-form.ts';
import { Chip } from '../../components/Chip.tsx';
import classes from './ProblemKinds.module.css';

type Props = { readonly kinds: CheckSummary<string>['problemKinds'] };

/** Each kind of problem once, most frequent first. */
export function ProblemKinds({ kinds }: Props): ReactElement | null {
  if (kinds.length === 0) return null;
  return (
    <ul className={classes['kinds']} aria-label="Kinds of problem">
      {kinds.map(({ field, heading, message, count }) => (
        <li key={`${field} ${heading} ${message}`}>
          <Chip kind="open-point">{count.toLocaleString('en-GB')}</Chip>
          <span>
            <strong>{heading}</strong> {message}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { rem, Tooltip } from '@mantine/core';
import type { CSSProperties, FocusEvent, ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Opens } from '../../../../shared/domain/chronology/chronology-item.ts';
import classes from './Marks.module.css';

type Props = {
  readonly id: string;
  readonly name: string;
  readonly opens: Opens;
  readonly onOpenEntry: (id: string) => void;
  /** How it looks, in the words of the style sheet. */
  readonly look: Readonly<Record<`data-${string}`, string | boolean | undefined>>;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly isCurrent: boolean;
  readonly onFocus: (id: string) => void;
  readonly children: ReactNode;
};

/** One thing on the line: it can be reached, says all of itself, and opens. */
export function Mark(props: Props): ReactElement {
  const { id, name, opens, onOpenEntry, look, left, top, width, isCurrent, onFocus } = props;
  const style: CSSProperties = { left: rem(left), top: rem(top), width: rem(width) };
  const common = {
    ...look,
    'data-mark': id,
    className: classes['mark'],
    style,
    tabIndex: isCurrent ? 0 : -1,
    onFocus: (_event: FocusEvent) => onFocus(id),
  };
  return (
    <Tooltip label={name} events={{ hover: true, focus: true, touch: false }}>
      {'to' in opens ? (
        <Link to={opens.to} {...common}>
          <span className={classes['spoken']}>{name}</span>
          {props.children}
        </Link>
      ) : (
        <button type="button" onClick={() => onOpenEntry(opens.entryId)} {...common}>
          <span className={classes['spoken']}>{name}</span>
          {props.children}
        </button>
      )}
    </Tooltip>
  );
}

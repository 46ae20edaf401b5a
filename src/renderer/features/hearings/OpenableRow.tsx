import type { ReactElement, ReactNode } from 'react';
import classes from './Rows.module.css';

type Props = {
  readonly id: string;
  /** Names the row for readers: "Risk 2". */
  readonly label: string;
  readonly isOpen: boolean;
  /** Absent when the row is only to be read. */
  readonly onOpen: (() => void) | undefined;
  /** Something about it is still open. */
  readonly warns?: boolean;
  readonly fields: ReactNode;
  readonly children: ReactNode;
};

/** A line that is read at a glance and becomes its fields when it is pressed. */
export function OpenableRow(props: Props): ReactElement {
  const { id, label, isOpen, onOpen, warns = false, fields, children } = props;
  const marks = { 'data-warns': warns || undefined };
  if (isOpen) {
    return (
      <div role="group" aria-label={label} className={classes['fields']}>
        {fields}
      </div>
    );
  }
  if (onOpen === undefined) {
    return (
      <div className={classes['row']} {...marks} data-final>
        {children}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={classes['row']}
      {...marks}
      data-open-row={id}
      aria-expanded={false}
      onClick={onOpen}
    >
      {children}
    </button>
  );
}

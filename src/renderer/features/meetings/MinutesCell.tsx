import { type ReactElement, useState } from 'react';
import classes from './AgendaTable.module.css';

type Props = {
  readonly label: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
};

/** Minutes of one case; what is typed counts when the field is left or Enter is pressed. */
export function MinutesCell({ label, minutes, onChange }: Props): ReactElement {
  const [typed, setTyped] = useState(String(minutes));

  const settle = (): void => {
    const next = Number(typed);
    const isValid = Number.isInteger(next) && next >= 1 && next <= 240;
    if (isValid && next !== minutes) onChange(next);
    else setTyped(String(minutes));
  };

  return (
    <input
      aria-label={label}
      inputMode="numeric"
      tabIndex={-1}
      value={typed}
      className={classes['minutes']}
      onChange={({ currentTarget }) => setTyped(currentTarget.value.replace(/\D/g, ''))}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(String(minutes));
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.currentTarget.closest<HTMLElement>('[role=row]')?.focus();
      }}
    />
  );
}

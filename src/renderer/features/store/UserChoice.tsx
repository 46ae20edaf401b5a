import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import { roleNames, type Role } from '../../../shared/domain/access/user.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import classes from './UserChoice.module.css';

export type UnlockUser = { readonly userId: string; readonly name: string; readonly role: Role };

type Props = {
  readonly users: readonly UnlockUser[];
  readonly chosenId: string;
  /** The question is who it is, before the passphrase. */
  readonly takesFocus: boolean;
  readonly onChoose: (userId: string) => void;
  /** Enter: this is who it is, and the passphrase is next. */
  readonly onPicked: () => void;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Who unlocks: one of the store's users, by arrows, click or the first letters of the name. */
export function UserChoice(props: Props): ReactElement {
  const { users, chosenId, takesFocus, onChoose, onPicked } = props;
  const headingId = useId();
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) chosen.current?.focus();
  }, [takesFocus]);

  const choose = (index: number, list: HTMLElement): void => {
    const user = users[(index + users.length) % users.length];
    if (user === undefined) return;
    onChoose(user.userId);
    list.querySelector<HTMLElement>(`[data-user="${user.userId}"]`)?.focus();
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      return onPicked();
    }
    const at = users.findIndex(({ userId }) => userId === chosenId);
    const step = steps[event.key];
    const wanted = step === undefined ? nextNamed(users, at, event.key) : at + step;
    if (wanted === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(wanted, event.currentTarget);
  };

  return (
    <section className={classes['pane']}>
      <h2 id={headingId}>Who are you?</h2>
      <div
        role="radiogroup"
        tabIndex={-1}
        aria-labelledby={headingId}
        className={classes['list']}
        onKeyDown={handleKey}
      >
        {users.map(({ userId, name, role }) => (
          <UnstyledButton
            key={userId}
            ref={userId === chosenId ? chosen : undefined}
            role="radio"
            aria-checked={userId === chosenId}
            tabIndex={userId === chosenId ? 0 : -1}
            data-user={userId}
            className={classes['user'] ?? ''}
            onClick={() => onChoose(userId)}
          >
            <span aria-hidden className={classes['initials']}>
              {monogramOf(name)}
            </span>
            <span className={classes['names']}>
              <strong>{name}</strong>
              <span>{roleNames[role]}</span>
            </span>
            {userId === chosenId && <IconCheck aria-hidden size={16} stroke={2} />}
          </UnstyledButton>
        ))}
      </div>
      <p className={classes['hint']}>
        <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> choose, or type a name
      </p>
    </section>
  );
}

/** The next user after this one whose name begins with a letter that was typed. */
function nextNamed(users: readonly UnlockUser[], at: number, key: string): number | null {
  if (key.length !== 1) return null;
  const letter = key.toLocaleLowerCase('en-GB');
  const inTurn = [...users.keys()].map((offset) => (at + 1 + offset) % users.length);
  const found = inTurn.find((index) =>
    users[index]?.name.toLocaleLowerCase('en-GB').startsWith(letter),
  );
  return found ?? null;
}

/** "JL" of "Joanne Lowe". */
const monogramOf = (name: string): string => {
  const parts = name.split(/\s+/).filter((part) => part !== '');
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => part?.slice(0, 1).toUpperCase() ?? '')
    .join('');
};

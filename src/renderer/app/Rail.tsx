import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import type { Place } from './places.ts';
import classes from './Rail.module.css';
import { usePlaces } from './use-places.ts';
import { useWaiting, type Waiting } from './use-waiting.ts';

/** The places, each with the work that waits there. */
export function Rail({ onShowKeys }: { readonly onShowKeys: () => void }): ReactElement {
  const places = usePlaces();
  const waiting = useWaiting();
  return (
    <div className={classes['rail']}>
      {places.map((place, index) => (
        <RailLink
          key={place.path}
          place={place}
          shortcut={`Control+${index + 1}`}
          waiting={waiting[place.path]}
        />
      ))}
      <UnstyledButton
        className={classes['link'] ?? ''}
        onClick={onShowKeys}
        aria-keyshortcuts="Shift+?"
      >
        <IconKeyboard aria-hidden className={classes['icon'] ?? ''} />
        <span aria-hidden>Keys ?</span>
        <VisuallyHidden>Keys</VisuallyHidden>
      </UnstyledButton>
    </div>
  );
}

type RailLinkProps = {
  readonly place: Place;
  readonly shortcut: string;
  readonly waiting: Waiting | undefined;
};

function RailLink({ place, shortcut, waiting }: RailLinkProps): ReactElement {
  const { path, label, icon: Icon, isBelow } = place;
  return (
    <NavLink
      to={path}
      className={classes['link'] ?? ''}
      aria-keyshortcuts={shortcut}
      data-last={isBelow === true || undefined}
    >
      <span className={classes['icons']}>
        <Icon aria-hidden className={classes['icon'] ?? ''} />
        {waiting !== undefined && waiting.count > 0 && (
          <span aria-hidden className={classes['count']}>
            {waiting.count > 99 ? '99+' : waiting.count}
          </span>
        )}
      </span>
      {label}
      {waiting !== undefined && waiting.count > 0 && (
        <VisuallyHidden>
          , {waiting.count} {waiting.words}
        </VisuallyHidden>
      )}
    </NavLink>
  );
}

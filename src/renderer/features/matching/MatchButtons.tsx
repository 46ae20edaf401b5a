import { Button, Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { KeyCap } from '../../components/KeyCap.tsx';
import type { Role } from './open-matches.ts';
import classes from './MatchButtons.module.css';

type Props = {
  readonly sameLabel: 'Same person' | 'Same two people';
  readonly onSame: () => void;
  /** Of whom it can be said that they are somebody else. */
  readonly roles: readonly Role[];
  readonly onDifferent: (role: Role) => void;
};

/** The two answers. Of a pair, different must say which of the two. */
export function MatchButtons(props: Props): ReactElement {
  const { sameLabel, onSame, roles, onDifferent } = props;
  const [only, second] = roles;
  const differentProps = {
    variant: 'default',
    'aria-keyshortcuts': 'Alt+D',
    rightSection: <KeyCap>Alt D</KeyCap>,
    'data-different': true,
  } as const;
  return (
    <div className={classes['buttons']}>
      {second === undefined ? (
        only !== undefined && (
          <Button {...differentProps} onClick={() => onDifferent(only)}>
            Different
          </Button>
        )
      ) : (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button {...differentProps}>Different…</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {roles.map((role) => (
              <Menu.Item key={role} onClick={() => onDifferent(role)}>
                The {role} is somebody else
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button
        variant="default"
        onClick={onSame}
        aria-keyshortcuts="Alt+L"
        rightSection={<KeyCap>Alt L</KeyCap>}
        data-same
      >
        {sameLabel}
      </Button>
    </div>
  );
}

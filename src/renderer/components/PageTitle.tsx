import { Group, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import classes from './PageTitle.module.css';

type Props = {
  readonly title: ReactNode;
  /** What is true of the whole page, in a few muted words. */
  readonly note?: ReactNode;
  /** The page's actions, at the right. */
  readonly children?: ReactNode;
};

export function PageTitle({ title, note, children }: Props): ReactElement {
  return (
    <header className={classes['bar']}>
      <Title order={1} className={classes['title']}>
        {title}
      </Title>
      {note !== undefined && (
        <Text component="div" size="sm" c="dimmed" className={classes['note']}>
          {note}
        </Text>
      )}
      {children !== undefined && (
        <Group gap="sm" wrap="nowrap" className={classes['actions']}>
          {children}
        </Group>
      )}
    </header>
  );
}

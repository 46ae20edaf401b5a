import { Title } from '@mantine/core';
import { type ReactElement, type ReactNode, useId } from 'react';
import classes from './Card.module.css';
import { Chip } from './Chip.tsx';

type Props = {
  readonly title: ReactNode;
  readonly count?: number;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Pads the body; rows that run from edge to edge pad themselves. @default false */
  readonly padded?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
};

export function Card(props: Props): ReactElement {
  const { title, count, note, actions, padded = false, className, children } = props;
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={[classes['card'], className].filter(Boolean).join(' ')}
    >
      <header className={classes['head']}>
        <Title order={2} id={titleId}>
          {title}
        </Title>
        {count !== undefined && <Chip kind="plain">{count.toLocaleString('en-GB')}</Chip>}
        {note !== undefined && <div className={classes['note']}>{note}</div>}
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </header>
      <div className={classes['body']} data-padded={padded || undefined}>
        {children}
      </div>
    </section>
  );
}

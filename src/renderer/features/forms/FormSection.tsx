import { Title } from '@mantine/core';
import { type ReactElement, type ReactNode, useId } from 'react';
import { KeyCap } from '../../components/KeyCap.tsx';
import classes from './FormSection.module.css';

type Props = {
  readonly title: string;
  readonly note?: string;
  /** The key that leads here. */
  readonly sectionKey: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** One part of the form: its key puts the caret into its first field. */
export function FormSection(props: Props): ReactElement {
  const { title, note, sectionKey, actions, children } = props;
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={classes['section']} data-section={sectionKey}>
      <header className={classes['head']}>
        <Title order={2} id={titleId}>
          {title}
        </Title>
        {note !== undefined && <span className={classes['note']}>{note}</span>}
        <div className={classes['actions']}>
          {actions}
          <KeyCap>{sectionKey}</KeyCap>
        </div>
      </header>
      <div className={classes['fields']}>{children}</div>
    </section>
  );
}

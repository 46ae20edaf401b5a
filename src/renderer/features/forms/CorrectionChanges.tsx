import { ScrollArea, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { FormChange } from '../../../shared/domain/form/form-changes.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { counted } from '../../lib/format.ts';
import classes from './CorrectionChanges.module.css';
import { focusField } from './form-fields.ts';

type Props = {
  /** Undefined until main has looked. */
  readonly changes: readonly FormChange[] | undefined;
  readonly isDecided: boolean;
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** Shows the part in which a field stands. */
  readonly onShow: (path: string) => void;
};

/** Beside a correction: what it says otherwise than the referral as it is saved. */
export function CorrectionChanges(props: Props): ReactElement {
  const { changes, isDecided } = props;
  return (
    <Card
      className={classes['card'] ?? ''}
      title="What you change"
      {...(changes !== undefined && { note: counted(changes.length, 'change') })}
    >
      <div className={classes['inside']}>
        <ScrollArea className={classes['changes'] ?? ''} type="auto">
          <Listed {...props} />
        </ScrollArea>
        <div className={classes['foot']}>
          {isDecided && (
            <p>The decision stays as it was made, and so do the minutes that are final.</p>
          )}
          <p>Is it about somebody else altogether? Then add a new referral instead.</p>
        </div>
      </div>
    </Card>
  );
}

function Listed({ changes, error, onRetry, onShow }: Props): ReactElement {
  if (error !== null) return <ErrorState error={error} onRetry={onRetry} />;
  if (changes === undefined) return <LoadingRows rows={3} />;
  if (changes.length === 0) return <EmptyState>Nothing yet. Type over what is wrong.</EmptyState>;
  return (
    <ul className={classes['list']}>
      {changes.map((change, index) => (
        // Two people of one name may be taken out.
        <li key={`${change.path ?? index} ${change.label}`}>
          <Change change={change} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}

function Change({
  change: { path, label, was, is },
  onShow,
}: Pick<Props, 'onShow'> & { readonly change: FormChange }): ReactElement {
  const said = (
    <>
      <span className={classes['label']}>{label}</span>
      {was === null ? (
        <span className={classes['is']}>changed, not shown here</span>
      ) : (
        <>
          {was !== '' && <del className={classes['was']}>{was}</del>}
          <span className={classes['is']}>{is === '' && was !== '' ? 'empty' : is}</span>
        </>
      )}
    </>
  );
  if (path === null) return <div className={classes['change']}>{said}</div>;
  return (
    <UnstyledButton
      className={classes['change'] ?? ''}
      onClick={() => {
        onShow(path);
        setTimeout(() => focusField(path));
      }}
    >
      {said}
    </UnstyledButton>
  );
}

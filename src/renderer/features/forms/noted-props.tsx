import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FieldNote } from './form-fields.ts';
import classes from './noted-props.module.css';

type NotedProps = {
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[];
  readonly classNames: { readonly root: string };
};

/** What a field of Mantine's needs to have its sentence under it, in the space that is kept for it. */
export const notedProps = (note: FieldNote): NotedProps => ({
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
  classNames: { root: classes['field'] ?? '' },
  ...(note?.kind === 'problem' && { error: note.text }),
  ...(note !== undefined &&
    note.kind !== 'problem' && {
      description: (
        <span className={classes['note']} data-kind={note.kind} title={note.text}>
          {note.kind === 'warning' && <IconAlertCircle aria-hidden size={13} stroke={1.8} />}
          {note.text}
        </span>
      ),
    }),
});

import { ScrollArea } from '@mantine/core';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { counted } from '../../lib/format.ts';
import { FormSections } from './FormSections.tsx';
import classes from './FormColumn.module.css';
import type { CheckedSave } from './use-checked-save.ts';

type Props = Omit<ComponentProps<typeof FormSections>, 'showsProblems'> & {
  readonly saving: CheckedSave;
  /** That something was typed here before. */
  readonly given: ReactNode;
  /** The buttons at the foot. */
  readonly children: ReactNode;
};

/** The parts of the form, which scroll, over what is missing and the buttons, which stay. */
export function FormColumn({ saving, given, children, ...sections }: Props): ReactElement {
  const missing = Object.keys(sections.look?.notes.problems ?? {}).length;
  return (
    <div className={classes['form']}>
      <ScrollArea
        className={classes['sections'] ?? ''}
        type="auto"
        offsetScrollbars="present"
        viewportProps={{ tabIndex: -1 }}
      >
        <FormSections {...sections} showsProblems={saving.showsProblems} />
      </ScrollArea>
      <footer className={classes['foot']}>
        {given}
        <output className={classes['missing']}>
          {saving.showsProblems &&
            missing > 0 &&
            `Not saved yet: ${counted(missing, 'field')} to fill in`}
        </output>
        {children}
      </footer>
    </div>
  );
}

import { ActionIcon, Button, Checkbox, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { memo, type ReactElement } from 'react';
import type { TypedChild } from '../../../shared/domain/form/typed-referral.ts';
import classes from './ChildrenSection.module.css';
import { FormSection } from './FormSection.tsx';
import { type FieldNote, fieldMark } from './form-fields.ts';
import { KeptField } from './KeptField.tsx';
import { keptField } from './kept-values.ts';
import { SealedMark } from './SealedMark.tsx';
import { TextField } from './TextField.tsx';

type Props = {
  readonly allChildren: readonly TypedChild[];
  readonly holdsKey: boolean;
  readonly noteOf: (field: string) => FieldNote;
  readonly onChange: (place: number, changes: Partial<TypedChild>) => void;
  readonly onAdd: () => void;
  readonly onRemove: (place: number) => void;
};

const mostChildren = 15;

/** The children in the home and elsewhere, one row each. */
export const ChildrenSection = memo(function ChildrenSection(props: Props): ReactElement {
  const { allChildren, onAdd } = props;
  return (
    <FormSection
      title="Children"
      {...(allChildren.length === 0 && { note: 'nobody named yet; an unborn child counts' })}
      sectionKey="F5"
      actions={
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={onAdd}
          disabled={allChildren.length >= mostChildren}
          {...(allChildren.length === 0 && fieldMark('children.0.name'))}
        >
          Add a child
        </Button>
      }
    >
      {allChildren.map((child, place) => (
        // A row has no name of its own, and rows only come and go by hand.
        <ChildRow key={child.saved?.as ?? `new ${place}`} {...props} child={child} place={place} />
      ))}
    </FormSection>
  );
});

type RowProps = Props & { readonly child: TypedChild; readonly place: number };

function ChildRow(props: RowProps): ReactElement {
  const { child, place, holdsKey, noteOf, onChange, onRemove } = props;
  const path = `children.${place}`;
  const which = child.name.trim() === '' ? `child ${place + 1}` : child.name.trim();
  const field = (
    name: Exclude<keyof TypedChild, 'isUnborn' | 'saved'>,
    label: string,
    isSealed = false,
  ): ReactElement => (
    <TextField
      label={label}
      {...(isSealed && { about: <SealedMark /> })}
      {...(isSealed && !holdsKey && { isDisabled: true, placeholder: 'Needs the key' })}
      path={`${path}.${name}`}
      value={child[name]}
      note={noteOf(`${place}.${name}`)}
      onChange={(text) => onChange(place, { [name]: text })}
    />
  );
  const kept = keptField(child.saved, 'school');
  return (
    <div data-span="12" className={classes['row']} role="group" aria-label={which}>
      {field('name', 'Name')}
      {field('born', child.isUnborn ? 'Expected on' : 'Born, or age')}
      <Checkbox
        className={classes['unborn'] ?? ''}
        label="Unborn"
        checked={child.isUnborn}
        onChange={(event) => onChange(place, { isUnborn: event.currentTarget.checked })}
      />
      {kept === null ? (
        field('school', 'School', true)
      ) : (
        <KeptField
          label="School"
          path={`${path}.school`}
          value={kept.value}
          onShow={(school) => onChange(place, { school, saved: kept.shown })}
        />
      )}
      {field('livesWith', 'Lives with')}
      <Tooltip label={`Remove ${which}`}>
        <ActionIcon
          variant="subtle"
          className={classes['remove'] ?? ''}
          aria-label={`Remove ${which}`}
          onClick={() => onRemove(place)}
        >
          <IconTrash aria-hidden size={16} stroke={1.8} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

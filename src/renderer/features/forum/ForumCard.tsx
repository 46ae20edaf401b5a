import { useQueryClient } from '@tanstack/react-query';
import { NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type Forum, forumKindNames } from '../../../shared/domain/forum.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { invalidateAreas } from '../../lib/invalidate.ts';
import { ipc } from '../../lib/ipc.ts';
import { useCall } from '../../lib/use-call.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import classes from './ForumCard.module.css';
import {
  fieldProblem,
  fieldsOf,
  type ForumField,
  type ForumFields,
  numberFields,
  savable,
} from './forum-fields.ts';

/** The forum's name, its numbers and its standing words. */
export function ForumCard(): ReactElement {
  const { data: forum, error, refetch } = useCall('forum.get', {});
  return (
    <Card title="Forum" note={forum && forumKindNames[forum.kind]} padded>
      {forum !== undefined && <ForumForm key={forum.id} forum={forum} />}
      {forum === undefined && error === null && <LoadingRows />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
    </Card>
  );
}

function ForumForm({ forum }: { readonly forum: Forum }): ReactElement {
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => fieldsOf(forum));
  const [right, setRight] = useState(typed);

  const save = async ({ name, ...settings }: ForumFields): Promise<void> => {
    await ipc.call('forum.save', { name, settings });
    invalidateAreas(client, ['forum', 'today', 'referrals', 'cases', 'agenda', 'hearings']);
  };
  useAutosave({ value: right, save });

  const change = (field: ForumField, value: string | number): void => {
    const next = { ...typed, [field]: value };
    setTyped(next);
    setRight(savable(next, right));
  };
  const problem = (field: ForumField): string | null => fieldProblem(typed, field);

  return (
    <Stack gap="md">
      <TextInput
        label="Name"
        maxLength={80}
        value={typed.name}
        error={problem('name')}
        onChange={(event) => change('name', event.currentTarget.value)}
      />
      <div className={classes['numbers']}>
        {numberFields.map(({ field, label, unit, note }) => (
          <NumberInput
            key={field}
            label={label}
            description={note}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            suffix={` ${unit}`}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="none"
            value={typed[field]}
            error={problem(field)}
            onChange={(value) => change(field, value)}
          />
        ))}
      </div>
      <TextInput
        label="Marking"
        description="At the top and foot of every page of a document"
        maxLength={80}
        value={typed.marking}
        error={problem('marking')}
        onChange={(event) => change('marking', event.currentTarget.value)}
      />
      <Textarea
        label="Confidentiality statement"
        description="Read out when a meeting opens, and printed in its minutes"
        autosize
        minRows={5}
        maxRows={14}
        maxLength={6000}
        value={typed.confidentialityStatement}
        error={problem('confidentialityStatement')}
        onChange={(event) => change('confidentialityStatement', event.currentTarget.value)}
      />
    </Stack>
  );
}

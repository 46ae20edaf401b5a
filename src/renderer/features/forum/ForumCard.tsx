import { Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { type ForumKind, forumKindNames } from '../../../shared/domain/forum-kind.ts';
import { Card } from '../../components/Card.tsx';
import { valueAt } from './rule-values.ts';
import type { ForumDraft } from './use-forum-draft.ts';

type Props = { readonly kind: ForumKind; readonly draft: ForumDraft };

/** The forum's name and its standing words. */
export function ForumCard({ kind, draft }: Props): ReactElement {
  const words = (path: 'marking' | 'confidentialityStatement') => ({
    value: String(valueAt(draft.settings, path)),
    error: draft.problems.get(path),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      draft.change(path, event.currentTarget.value),
  });
  return (
    <Card title="Forum" note={forumKindNames[kind]} padded>
      <Stack gap="md">
        <TextInput
          label="Name"
          maxLength={80}
          value={draft.name}
          error={draft.problems.get('name')}
          onChange={(event) => draft.changeName(event.currentTarget.value)}
        />
        <TextInput
          label="Marking"
          description="At the top and foot of every page of a document"
          maxLength={80}
          {...words('marking')}
        />
        <Textarea
          label="Confidentiality statement"
          description="Read out when a meeting opens, and printed in its minutes"
          autosize
          minRows={5}
          maxRows={17}
          maxLength={6000}
          {...words('confidentialityStatement')}
        />
      </Stack>
    </Card>
  );
}

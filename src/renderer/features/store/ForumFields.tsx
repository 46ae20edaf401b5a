import { Input, SegmentedControl, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type ReactElement, useId } from 'react';
import { forumKindNames, forumKinds } from '../../../shared/domain/forum-kind.ts';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import type { CreateForm } from './create-form.ts';

const kinds = forumKinds.map((kind) => ({ value: kind, label: forumKindNames[kind] }));

const kindNotes = {
  marac: 'High-risk domestic abuse.',
  asbrac: 'High-risk, repeat and vulnerable victims of anti-social behaviour.',
};

export function ForumFields({ form }: { form: UseFormReturnType<CreateForm> }): ReactElement {
  const kindLabelId = useId();
  const nameInput = useFocusOnShow<HTMLInputElement>();
  return (
    <>
      <TextInput
        label="Name of the forum"
        placeholder="For example Northmere MARAC"
        ref={nameInput}
        maxLength={80}
        {...form.getInputProps('forumName')}
      />
      <Input.Wrapper
        label="Kind"
        labelElement="div"
        labelProps={{ id: kindLabelId }}
        description={kindNotes[form.values.forumKind]}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <SegmentedControl
          fullWidth
          aria-labelledby={kindLabelId}
          data={kinds}
          {...form.getInputProps('forumKind')}
        />
      </Input.Wrapper>
    </>
  );
}

import { Button, Checkbox, Drawer, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { Agency } from '../../../shared/domain/agency.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { FormEnd } from '../../components/FormEnd.tsx';
import { errorText } from '../../lib/error-text.ts';
import { useChange } from '../../lib/use-change.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { agencyProblems } from './agency-form.ts';
import classes from './AgencyDrawer.module.css';

type Props = {
  readonly agency: Agency;
  readonly agencies: readonly Agency[];
  readonly onClose: () => void;
};

/** As it is being typed: a name may still be empty. */
const TypedAgency = z.strictObject({
  ...Agency.shape,
  name: z.string(),
  letter: z.string(),
  representative: z.string(),
});

/** One agency in detail, new or known. */
export function AgencyDrawer({ agency, agencies, onClose }: Props): ReactElement {
  const isKnown = agencies.some(({ id }) => id === agency.id);
  const form = useForm<Agency>({
    initialValues: agency,
    validate: (values) => agencyProblems(values, agencies),
  });
  const draft = useDraft({
    place: `agency/${isKnown ? agency.id : 'new'}`,
    schema: TypedAgency,
    typed: form.isDirty() ? form.getValues() : null,
    // A new one keeps its own id: that of the typed one may have been used since.
    onGiveBack: (typed) => form.setValues(typed === null ? agency : { ...typed, id: agency.id }),
  });
  const save = useChange('agencies.save', {
    changes: ['agencies', 'attendance', 'hearings', 'today', 'actions', 'referrals'],
    onSuccess: () => {
      draft.sent();
      onClose();
    },
    onError: (error) => {
      const isLetter = error instanceof AppError && error.code === 'conflict';
      form.setFieldError(isLetter ? 'letter' : 'name', errorText(error));
    },
  });

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={isKnown ? agency.name : 'Add an agency'}
      transitionProps={{ transition: 'fade', duration: 120 }}
    >
      <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack gap="md">
          <TextInput label="Name" maxLength={80} data-autofocus {...form.getInputProps('name')} />
          <TextInput
            label="Letter"
            description="Stands for the agency in lists and on the capture line"
            maxLength={1}
            classNames={{ wrapper: classes['letter'] ?? '' }}
            {...form.getInputProps('letter')}
            onChange={(event) =>
              form.setFieldValue('letter', event.currentTarget.value.toLowerCase())
            }
          />
          <TextInput
            label="Representative"
            description="Who usually comes"
            maxLength={80}
            {...form.getInputProps('representative')}
          />
          <TagsInput
            label="Other names"
            description="As lists and forms may call it; press Enter after each"
            acceptValueOnBlur
            {...form.getInputProps('aliases')}
          />
          <Checkbox
            label="May leave when the cases with children are heard"
            {...form.getInputProps('servesChildrenOnly', { type: 'checkbox' })}
          />
          <FormEnd draft={draft} onCancel={onClose}>
            <Button type="submit" loading={save.isPending}>
              {isKnown ? 'Save' : 'Add'}
            </Button>
          </FormEnd>
        </Stack>
      </form>
    </Drawer>
  );
}

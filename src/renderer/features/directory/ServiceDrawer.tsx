import { Button, Drawer, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { serviceWarnings } from '../../../shared/domain/directory/service-warnings.ts';
import {
  serviceFieldNames as names,
  type Service,
} from '../../../shared/domain/directory/service.ts';
import { FormEnd } from '../../components/FormEnd.tsx';
import { errorText } from '../../lib/error-text.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { serviceProblems, TypedService } from './service-form.ts';
import { useNeeds } from './use-needs.ts';

type Props = {
  readonly service: Service;
  /** Whether it is in the directory already. */
  readonly isKnown: boolean;
  readonly onClose: () => void;
};

/** A warning stands under its field, where nothing moves when it comes. */
const beneath: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];

/** One service in detail, new or known. */
export function ServiceDrawer({ service, isKnown, onClose }: Props): ReactElement {
  const needs = useNeeds();
  const agencies = useCall('agencies.list', {}).data ?? [];
  const form = useForm<Service>({ initialValues: service, validate: serviceProblems });
  const draft = useDraft({
    place: `service/${isKnown ? service.id : 'new'}`,
    schema: TypedService,
    typed: form.isDirty() ? form.getValues() : null,
    // A new one keeps its own id: that of the typed one may have been used since.
    onGiveBack: (typed) => form.setValues(typed === null ? service : { ...typed, id: service.id }),
  });
  useReturnFocus();
  const save = useChange('services.save', {
    changes: ['services'],
    onSuccess: () => {
      draft.sent();
      onClose();
    },
    onError: (error) => form.setFieldError('name', errorText(error)),
  });
  const warnings = serviceWarnings(form.getValues());

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={isKnown ? service.name : 'Add a service'}
      transitionProps={{ transition: 'fade', duration: 120 }}
    >
      <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack gap="md">
          <TextInput label={names.name} data-autofocus {...form.getInputProps('name')} />
          <Textarea
            label={names.offers}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('offers')}
          />
          <MultiSelect
            label={names.needs}
            data={needs.map(({ id, name }) => ({ value: id, label: name }))}
            description={warnings.needs}
            inputWrapperOrder={beneath}
            clearable
            {...form.getInputProps('needs')}
          />
          <TextInput label={names.area} {...form.getInputProps('area')} />
          <TextInput label={names.contact} {...form.getInputProps('contact')} />
          <TextInput
            label={names.phone}
            description={warnings.phone}
            inputWrapperOrder={beneath}
            {...form.getInputProps('phone')}
          />
          <TextInput
            label={names.email}
            description={warnings.email}
            inputWrapperOrder={beneath}
            {...form.getInputProps('email')}
          />
          <Textarea
            label={names.howToRefer}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('howToRefer')}
          />
          <Select
            label={names.agencyId}
            placeholder="None of this forum"
            data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            clearable
            searchable
            nothingFoundMessage="No such agency"
            {...form.getInputProps('agencyId')}
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

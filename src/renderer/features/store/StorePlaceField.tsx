import { Button, Input } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { IconFolder } from '@tabler/icons-react';
import { type ReactElement, useId } from 'react';
import { errorText } from '../../lib/error-text.ts';
import { ipc } from '../../lib/ipc.ts';
import type { CreateForm } from './create-form.ts';
import classes from './StorePlaceField.module.css';

/** The folder and name of the new store, chosen in the system's own dialog. */
export function StorePlaceField({ form }: { form: UseFormReturnType<CreateForm> }): ReactElement {
  const labelId = useId();
  const { place, forumName } = form.values;
  const choose = useMutation({
    mutationFn: () => ipc.call('store.choosePlace', { forumName: forumName.trim() }),
    onSuccess: (chosen) => {
      if (chosen === null) return;
      form.setFieldValue('place', chosen);
      form.clearFieldError('place');
    },
    onError: (error) => form.setFieldError('place', errorText(error)),
  });

  return (
    <Input.Wrapper
      label="Where to keep it"
      labelElement="div"
      labelProps={{ id: labelId }}
      error={form.errors['place']}
    >
      <fieldset className={classes['place']} aria-labelledby={labelId}>
        <Button
          variant="default"
          leftSection={<IconFolder aria-hidden size={16} stroke={1.8} />}
          loading={choose.isPending}
          onClick={() => choose.mutate()}
        >
          {place === null ? 'Choose a place' : 'Choose another place'}
        </Button>
        {place !== null && (
          <output className={classes['chosen']}>
            <strong>{place.name}</strong>
            <span title={place.folder}>in {place.folder}</span>
          </output>
        )}
      </fieldset>
    </Input.Wrapper>
  );
}

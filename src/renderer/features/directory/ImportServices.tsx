import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { inList } from '../../../shared/domain/count-words.ts';
import { serviceFieldNames } from '../../../shared/domain/directory/service.ts';
import type { ServiceListPreview } from '../../../shared/ipc/contract/services.ts';
import { errorText } from '../../lib/error-text.ts';
import { counted } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import classes from './ImportServices.module.css';

type Props = { readonly preview: ServiceListPreview; readonly onClose: () => void };

/** What a list of services would do, and the one button that does it. */
export function ImportServices({ preview, onClose }: Props): ReactElement {
  const { id, fileName, added, changed, unchanged, wrong, leftOut } = preview;
  const [error, setError] = useState<Error | null>(null);
  useReturnFocus();
  const take = useChange('services.importList', {
    changes: ['services'],
    onSuccess: onClose,
    onError: setError,
  });
  const isNothing = added.length === 0 && changed.length === 0;

  return (
    <Modal opened onClose={onClose} title={`Import ${fileName}`} size="lg">
      <Stack gap="md">
        <Text size="sm">
          {inList([
            counted(added.length, 'new service'),
            `${changed.length} changed`,
            `${unchanged} as they are`,
          ])}
          . {wrong.length > 0 && `${counted(wrong.length, 'row')} not taken. `}
          Nothing is in the directory yet.
        </Text>
        {leftOut.length > 0 && (
          <Text size="sm">Columns that are left out: {leftOut.join(', ')}.</Text>
        )}
        <div className={classes['body']} tabIndex={0} role="group" aria-label="Rows of the list">
          <Rows
            title="Not taken"
            rows={wrong.map(({ row, sentence }) => ({ row, words: sentence }))}
          />
          <Rows
            title="Changed"
            rows={changed.map((change) => ({
              row: change.row,
              words: <Change name={change.name} fields={change.fields} />,
            }))}
          />
          <Rows title="New" rows={added.map(({ row, name }) => ({ row, words: name }))} />
        </div>
        {error !== null && (
          <Text size="sm" role="alert" c="var(--ct-danger)">
            {errorText(error)}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {isNothing ? 'Close' : 'Cancel'}
          </Button>
          {!isNothing && (
            <Button data-autofocus loading={take.isPending} onClick={() => take.mutate({ id })}>
              Take {takenWords(added.length, changed.length)}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

const takenWords = (added: number, changed: number): string =>
  inList([
    ...(added > 0 ? [`${added.toLocaleString('en-GB')} new`] : []),
    ...(changed > 0 ? [`${changed.toLocaleString('en-GB')} changed`] : []),
  ]);

type ChangeProps = Pick<ServiceListPreview['changed'][number], 'name' | 'fields'>;

const Change = ({ name, fields }: ChangeProps): ReactElement => (
  <>
    {name}
    {fields.map(({ field, before, after }) => (
      <dl key={field} className={classes['change']}>
        <dt>{serviceFieldNames[field]}</dt>
        <dd>
          {before === '' ? 'Nothing so far' : <del>{before}</del>} → <ins>{after}</ins>
        </dd>
      </dl>
    ))}
  </>
);

type RowsProps = {
  readonly title: string;
  readonly rows: readonly { readonly row: number; readonly words: ReactNode }[];
};

function Rows({ title, rows }: RowsProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <>
      <Title order={3}>{title}</Title>
      <ul className={classes['list']} aria-label={title}>
        {rows.map(({ row, words }) => (
          <li key={row}>
            <span className={classes['row']}>Row {row}: </span>
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}

import { Button, Select, Table } from '@mantine/core';
import { IconPlus, IconTableImport } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import type { Service } from '../../../shared/domain/directory/service.ts';
import type { ServiceListPreview } from '../../../shared/ipc/contract/services.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { counted } from '../../lib/format.ts';
import { usePageKeys } from '../../lib/page-keys.ts';
import { usePlainKeys } from '../../lib/plain-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { useMay } from '../../lib/viewer.ts';
import classes from './DirectoryView.module.css';
import { ImportServices } from './ImportServices.tsx';
import { NoServices } from './NoServices.tsx';
import { newService } from './service-form.ts';
import { ServiceDrawer } from './ServiceDrawer.tsx';
import { ServiceLook } from './ServiceLook.tsx';
import { ServiceRow } from './ServiceRow.tsx';
import { useNeeds } from './use-needs.ts';
import { useRemoveService } from './use-remove-service.ts';

const readingKeys = [
  { keys: ['J', 'K'], does: 'next, previous service' },
  { keys: ['Enter'], does: 'open the service' },
  { keys: ['PgDn', 'PgUp'], does: 'later, earlier rows' },
];
const pageKeys = [...readingKeys, { keys: ['A'], does: 'add a service' }];

const head = (
  <>
    <Table.Th>Service</Table.Th>
    <Table.Th w="24%">Needs it meets</Table.Th>
    <Table.Th w="14%">Area</Table.Th>
    <Table.Th w="20%">Contact</Table.Th>
  </>
);

/** The directory of services: found by words or by need, changed by coordinators. */
export function DirectoryView(): ReactElement {
  const [search, setSearch] = useState('');
  const [need, setNeed] = useState<string | null>(null);
  const [offset, setOffset] = useState(0);
  const [opened, setOpened] = useState<{ service: Service; isKnown: boolean } | null>(null);
  const [preview, setPreview] = useState<ServiceListPreview | null>(null);
  const needs = useNeeds();
  const mayChange = useMay('services.save');
  const list = useCall('services.list', { search, need, offset, limit: pageSize });
  const { rows = [], total = 0 } = list.data ?? {};
  const turn = usePages({ offset, total: list.data?.total, onOffset: setOffset });
  const remove = useRemoveService();
  const read = useChange('services.readList', { changes: [], onSuccess: setPreview });

  const add = (): void => {
    if (mayChange) setOpened({ service: newService(), isKnown: false });
  };
  const close = (): void => setOpened(null);
  usePageKeys(mayChange ? pageKeys : readingKeys);
  usePlainKeys({ a: add });
  useRowKeys({ ids: rows.map(({ id }) => id), onTurn: turn });

  return (
    <Page>
      <PageTitle title="Services" note={list.data && counted(total, 'service')}>
        <Button component={Link} to="/settings" variant="default">
          Back to the settings
        </Button>
        {mayChange && (
          <>
            <Button
              variant="default"
              loading={read.isPending}
              onClick={() => read.mutate({})}
              leftSection={<IconTableImport aria-hidden size={16} stroke={1.8} />}
            >
              Import from a file
            </Button>
            <Button
              onClick={add}
              aria-keyshortcuts="A"
              leftSection={<IconPlus aria-hidden size={16} stroke={1.8} />}
            >
              Add a service
            </Button>
          </>
        )}
      </PageTitle>
      <div className={classes['tools']}>
        <SearchBox
          label="Find a service, need or area"
          onSearch={(text) => {
            setSearch(text);
            setOffset(0);
          }}
        />
        <Select
          aria-label="Need"
          placeholder="Every need"
          w={260}
          data={needs.map(({ id, name }) => ({ value: id, label: name }))}
          value={need}
          onChange={(id) => {
            setNeed(id);
            setOffset(0);
          }}
          clearable
        />
      </div>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && rows.length === 0 && (
        <NoServices isFiltered={search !== '' || need !== null} mayChange={mayChange} />
      )}
      {rows.length > 0 && (
        <TableCard
          label="Services"
          head={
            <>
              {head}
              {mayChange && <Table.Th w={110}>Remove</Table.Th>}
            </>
          }
          foot={<PageBar offset={offset} total={total} onTurn={turn} />}
        >
          <Table.Tbody>
            {rows.map((service) => (
              <ServiceRow
                key={service.id}
                service={service}
                needs={needs}
                onOpen={() => setOpened({ service, isKnown: true })}
                onRemove={mayChange ? () => remove(service.id) : null}
              />
            ))}
          </Table.Tbody>
        </TableCard>
      )}
      {opened !== null && mayChange && <ServiceDrawer {...opened} onClose={close} />}
      {opened !== null && !mayChange && <ServiceLook service={opened.service} onClose={close} />}
      {preview !== null && <ImportServices preview={preview} onClose={() => setPreview(null)} />}
    </Page>
  );
}

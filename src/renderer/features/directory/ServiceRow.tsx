import { Button, Table, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { serviceWarnings } from '../../../shared/domain/directory/service-warnings.ts';
import { needNames, type Named, type Service } from '../../../shared/domain/directory/service.ts';
import { Chip } from '../../components/Chip.tsx';
import classes from './ServiceRow.module.css';

type Props = {
  readonly service: Service;
  readonly needs: readonly Named[];
  readonly onOpen: () => void;
  /** Null for those who only read. */
  readonly onRemove: (() => void) | null;
};

export function ServiceRow({ service, needs, onOpen, onRemove }: Props): ReactElement {
  const { id, name, offers, area, contact, phone, email } = service;
  const warnings = onRemove === null ? [] : Object.values(serviceWarnings(service));
  return (
    <Table.Tr data-row={id} data-two-lines>
      <Table.Td>
        <UnstyledButton data-row-focus className={classes['name'] ?? ''} onClick={onOpen}>
          {name}
        </UnstyledButton>
        <div className={`${classes['quiet']} ${classes['clamped']}`}>{offers}</div>
        {warnings.length > 0 && (
          <div className={classes['warnings']}>
            {warnings.map((words) => (
              <Chip key={words} kind="open-point">
                {words}
              </Chip>
            ))}
          </div>
        )}
      </Table.Td>
      <Table.Td>{needNames(service.needs, needs).join('; ')}</Table.Td>
      <Table.Td className={classes['quiet'] ?? ''}>{area}</Table.Td>
      <Table.Td>
        {[contact, phone, email]
          .filter((words) => words !== '')
          .map((words) => (
            <div key={words} className={classes['quiet']}>
              {words}
            </div>
          ))}
      </Table.Td>
      {onRemove !== null && (
        <Table.Td>
          <Button variant="default" size="xs" aria-label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

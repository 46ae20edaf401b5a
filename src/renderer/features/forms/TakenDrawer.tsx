import { Button, Drawer, Group, ScrollArea, Table, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { TakenForm } from '../../../shared/domain/form/taken-form.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { counted } from '../../lib/format.ts';
import classes from './TakenDrawer.module.css';

type Props = {
  readonly taken: TakenForm;
  readonly onFill: () => void;
  readonly onClose: () => void;
};

/** What was understood of a filled form, field by field with its label, and what was not. */
export function TakenDrawer({ taken, onFill, onClose }: Props): ReactElement {
  const { understood, left } = taken;
  return (
    <Drawer opened onClose={onClose} position="right" size="56rem" title="What the form says">
      <div className={classes['inside']}>
        <ScrollArea className={classes['scroll'] ?? ''} viewportProps={{ tabIndex: 0 }}>
          <div className={classes['lists']}>
            <p className={classes['summary']}>
              {counted(understood.length, 'field')} understood, {counted(left.length, 'passage')}{' '}
              not put into a field. Look at both before you fill the form.
            </p>
            <Title order={3}>
              {understood.length === 0 ? 'Nothing was understood' : 'Understood'}
            </Title>
            {understood.length > 0 && <Understood taken={taken} />}
            <Title order={3}>
              {left.length === 0 ? 'Nothing else stands in it' : 'Not put into a field'}
            </Title>
            {left.length === 0 ? null : <Left taken={taken} />}
            {understood.length === 0 && left.length === 0 && (
              <EmptyState>The form is empty. Nobody filled it in.</EmptyState>
            )}
          </div>
        </ScrollArea>
        <Group justify="flex-end" gap="sm" className={classes['foot'] ?? ''}>
          <span className={classes['note']}>
            What you typed stays. What has no field is kept with the referral, sealed.
          </span>
          <Button variant="default" onClick={onClose}>
            Do not use it
          </Button>
          <Button onClick={onFill} disabled={understood.length + left.length === 0} data-autofocus>
            Fill the form
          </Button>
        </Group>
      </div>
    </Drawer>
  );
}

const Understood = ({ taken }: Pick<Props, 'taken'>): ReactElement => (
  <Table layout="fixed" className={classes['table'] ?? ''}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>Field</Table.Th>
        <Table.Th>Will say</Table.Th>
        <Table.Th>In the form</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {taken.understood.map(({ field, value, said, label }, index) => (
        <Table.Tr key={index}>
          <Table.Td>{field}</Table.Td>
          <Table.Td className={classes['value'] ?? ''}>{value}</Table.Td>
          <Table.Td className={classes['said'] ?? ''}>
            {label}
            {said !== value && <>: “{said}”</>}
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

const Left = ({ taken }: Pick<Props, 'taken'>): ReactElement => (
  <Table layout="fixed" className={classes['table'] ?? ''}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>Label</Table.Th>
        <Table.Th>Words</Table.Th>
        <Table.Th>Why not</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {taken.left.map(({ label, said, why }, index) => (
        <Table.Tr key={index}>
          <Table.Td>{label}</Table.Td>
          <Table.Td className={classes['value'] ?? ''}>{said}</Table.Td>
          <Table.Td className={classes['said'] ?? ''}>{why}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

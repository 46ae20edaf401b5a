import { Select, Table } from '@mantine/core';
import { type ReactElement, useMemo } from 'react';
import type { ColumnMapping, ReadHeadings } from '../../../shared/domain/list-form.ts';
import { Reveal } from '../../components/Reveal.tsx';
import { columnName, samplesOf, sharedWith, withColumn } from './column-match.ts';
import type { ListView } from './list-view.ts';
import classes from './MatchRow.module.css';

type Props<F extends string> = {
  readonly field: F;
  readonly view: ListView<F>;
  readonly list: ReadHeadings<F>;
  readonly mapping: ColumnMapping<F>;
  readonly onMatch: (mapping: ColumnMapping<F>) => void;
};

export function MatchRow<F extends string>(props: Props<F>): ReactElement {
  const { field, view, list, mapping, onMatch } = props;
  const name = view.form.names[field];
  const isRequired = view.form.required.includes(field);
  const column = mapping[field];
  const samples = samplesOf(list, column);
  const shared = sharedWith(view.form, mapping, field);
  const options = useMemo(
    () =>
      list.headings.map((_, index) => ({
        value: String(index),
        label: columnName(list.headings, index),
      })),
    [list.headings],
  );
  const isMissing = isRequired && column === undefined;
  return (
    <Table.Tr data-missing={isMissing || undefined}>
      <Table.Td>
        <span className={classes['field']}>{name}</span>
        {isRequired && <span className={classes['required']}>required</span>}
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`Column for ${name}`}
          placeholder={isMissing ? 'Choose a column' : 'No column'}
          data={options}
          value={column === undefined ? null : String(column)}
          onChange={(value) =>
            onMatch(withColumn(mapping, field, value === null ? null : Number(value)))
          }
          error={isMissing}
          clearable
          searchable
          nothingFoundMessage="No such column"
        />
      </Table.Td>
      <Table.Td>
        {view.sealed.has(field) && samples.length > 0 ? (
          <Reveal what={`samples for ${name}`} value={samples.join(' · ')} />
        ) : (
          <span className={classes['samples']}>
            {samples.map((sample, index) => (
              <span key={index} className={classes['sample']} title={sample}>
                {sample}
              </span>
            ))}
          </span>
        )}
        {shared !== null && <span className={classes['shared']}>Also taken for {shared}</span>}
      </Table.Td>
    </Table.Tr>
  );
}

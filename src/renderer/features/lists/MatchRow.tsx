import { Select, Table } from '@mantine/core';
import { type ReactElement, useMemo } from 'react';
import {
  type ListField,
  listFieldNames,
  type ListHeadings,
  type ListMapping,
} from '../../../shared/domain/referral-list.ts';
import { Reveal } from '../../components/Reveal.tsx';
import {
  columnName,
  isRequired,
  isSealed,
  samplesOf,
  sharedWith,
  withColumn,
} from './column-match.ts';
import classes from './MatchRow.module.css';

type Props = {
  readonly field: ListField;
  readonly list: ListHeadings;
  readonly mapping: ListMapping;
  readonly onMatch: (mapping: ListMapping) => void;
};

export function MatchRow({ field, list, mapping, onMatch }: Props): ReactElement {
  const column = mapping[field];
  const samples = samplesOf(list, column);
  const shared = sharedWith(mapping, field);
  const options = useMemo(
    () =>
      list.headings.map((_, index) => ({
        value: String(index),
        label: columnName(list.headings, index),
      })),
    [list.headings],
  );
  const isMissing = isRequired(field) && column === undefined;
  return (
    <Table.Tr data-missing={isMissing || undefined}>
      <Table.Td>
        <span className={classes['field']}>{listFieldNames[field]}</span>
        {isRequired(field) && <span className={classes['required']}>required</span>}
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`Column for ${listFieldNames[field]}`}
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
        {isSealed(field) && samples.length > 0 ? (
          <Reveal what={`samples for ${listFieldNames[field]}`} value={samples.join(' · ')} />
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

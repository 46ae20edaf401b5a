import { describe, expect, it } from 'vitest';
import {
  columnName,
  keptColumns,
  missingFields,
  samplesOf,
  sharedWith,
  withColumn,
} from '../../../../src/renderer/features/lists/column-match.ts';
import { referralForm } from '../../../../src/shared/domain/referral-list-columns.ts';
import type { ListField, ListMapping } from '../../../../src/shared/domain/referral-list.ts';
import { someHeadings } from './lists.ts';

const { headings, mapping } = someHeadings();

describe('the columns of a list', () => {
  it('are told apart even without a heading', () => {
    expect(columnName(['Ref', ' '], 1)).toBe('Column 2, no heading');
    expect(columnName(['Ref', ' '], 0)).toBe('Ref');
  });

  it('that no field takes are kept', () => {
    expect(keptColumns(headings, mapping)).toEqual(['Worker notes']);
  });

  it('show the first two cells that say something', () => {
    const list = someHeadings({ sampleRows: [['R1'], [''], ['R3']] });
    expect(samplesOf(list, 0)).toEqual(['R1']);
    expect(samplesOf(list, undefined)).toEqual([]);
  });
});

describe('the match of fields and columns', () => {
  it('misses what a referral cannot do without', () => {
    const without = withColumn<ListField>(mapping, 'victimDob', null);
    expect(missingFields(referralForm, mapping)).toEqual([]);
    expect(missingFields(referralForm, without)).toEqual(['victimDob']);
  });

  it('changes one field and no other', () => {
    const changed = withColumn(mapping, 'reference', 7);
    expect(changed).toEqual({ ...mapping, reference: 7 });
    expect(withColumn(changed, 'reference', null)).not.toHaveProperty('reference');
  });

  it('says when two fields take one column', () => {
    const twice: ListMapping = { victimSurname: 3, perpetratorSurname: 3, agency: 1 };
    expect(sharedWith(referralForm, twice, 'victimSurname')).toBe('Perpetrator surname');
    expect(sharedWith(referralForm, twice, 'agency')).toBeNull();
    expect(sharedWith(referralForm, twice, 'referrer')).toBeNull();
  });
});

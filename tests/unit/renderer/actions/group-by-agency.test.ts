import { describe, expect, it } from 'vitest';
import { groupByAgency } from '../../../../src/renderer/features/actions/group-by-agency.ts';
import { anAction } from './actions.ts';

describe('groupByAgency', () => {
  it('keeps the order of agencies and of their actions as they come', () => {
    const actions = [anAction(1, 1), anAction(2, 0), anAction(3, 1)];
    const groups = groupByAgency(actions, '2020-01-20');
    expect(groups.map(({ agencyName }) => agencyName)).toEqual(['Police', 'Housing']);
    expect(groups[0]?.actions.map(({ text }) => text)).toEqual(['Task 1', 'Task 3']);
  });

  it('counts what is overdue, which neither the day itself nor what is done is', () => {
    const actions = [
      anAction(1, 0),
      anAction(2, 0, { dueOn: '2020-01-20' }),
      anAction(3, 0, { status: 'done', statusOn: '2020-01-18' }),
      anAction(4, 0, { status: 'not-undertaken', statusNote: 'No officer' }),
    ];
    expect(groupByAgency(actions, '2020-01-20')[0]?.overdueCount).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import { agendaRuns, mayLeave } from '../../../../src/shared/domain/agenda-runs.ts';
import { planAgenda } from '../../../../src/shared/domain/agenda.ts';
import { aMeeting } from '../../renderer/meetings/meetings.ts';

const withChildren = { childrenCount: 2, minutes: 12 };
const adults = { childrenCount: 0, minutes: 10 };

describe('agendaRuns', () => {
  it('counts cases and children under one heading for each run', () => {
    expect(agendaRuns([withChildren, withChildren, adults])).toEqual([
      { kind: 'children', from: 0, cases: 2, children: 4, minutes: 24 },
      { kind: 'adults', from: 2, cases: 1, children: 0, minutes: 10 },
    ]);
  });

  it('gives an order made by hand as many headings as it needs', () => {
    const kinds = agendaRuns([withChildren, adults, withChildren]).map(({ kind }) => kind);
    expect(kinds).toEqual(['children', 'adults', 'children']);
  });
});

describe('agendaRuns around cases of which nothing may be known', () => {
  const unknown = { minutes: 15 };

  it('counts such a case to the run in which it stands', () => {
    expect(agendaRuns([withChildren, unknown, adults])).toEqual([
      { kind: 'children', from: 0, cases: 2, children: 2, minutes: 27 },
      { kind: 'adults', from: 2, cases: 1, children: 0, minutes: 10 },
    ]);
  });

  it('counts one that comes first to the run that follows', () => {
    const kinds = agendaRuns([unknown, withChildren]).map(({ kind, cases }) => [kind, cases]);
    expect(kinds).toEqual([['children', 2]]);
    expect(agendaRuns([unknown]).map(({ kind }) => kind)).toEqual(['adults']);
  });
});

describe('mayLeave', () => {
  it('lets children’s agencies go after the last case with children', () => {
    const entries = [withChildren, adults, withChildren, adults];
    const { starts } = planAgenda(aMeeting(), entries);
    expect(mayLeave(entries, starts)).toEqual({ afterIndex: 2, at: '10:24' });
  });

  it('says nothing when no case has children', () => {
    expect(mayLeave([adults], ['09:50'])).toBeNull();
  });
});

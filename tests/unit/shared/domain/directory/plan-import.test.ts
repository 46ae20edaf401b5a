import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../../../src/shared/domain/agency.ts';
import {
  planImport,
  type Directory,
  type ServiceTable,
} from '../../../../../src/shared/domain/directory/plan-import.ts';
import { readNeedsCell } from '../../../../../src/shared/domain/directory/read-needs.ts';
import { serviceListForm } from '../../../../../src/shared/domain/directory/service-columns.ts';
import { uuid } from '../../../../support/uuid.ts';
import { aService, needs } from '../../../../support/a-service.ts';

const housing: Agency = {
  id: uuid(9),
  name: 'Housing',
  letter: 'h',
  aliases: ['Northmere Homes'],
  servesChildrenOnly: false,
  representative: '',
};
const harbour = aService();
const directory = (changes: Partial<Directory> = {}): Directory => ({
  services: [harbour],
  needs,
  agencies: [housing],
  ...changes,
});

const table = (headings: string, ...rows: readonly string[][]): ServiceTable => ({
  headings: headings.split('|'),
  rows: rows.map((cells, index) => ({ number: index + 2, cells, fault: null })),
});

const plan = (read: ServiceTable, known = directory()) => {
  const planned = planImport(read, known);
  if (planned === null) throw new Error('No column of names');
  return planned;
};
/** Why the only row of a list is not taken. */
const refusal = (headings: string, ...cells: string[]): string | undefined =>
  plan(table(headings, cells)).wrong[0]?.sentence;

describe('the columns of a list of services', () => {
  it.each([
    ['Name|Offers|Needs|Area|Contact|Phone|Email|How to refer', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['Phone number|NAME OF SERVICE|Referral route|Type of support', [1, 3, 0, 2]],
    ['number, phone|Service|E-mail address', [1, 0, 2]],
    ['Address|Opening hours', []],
  ])('are known by the words of their headings: %s', (headings, columns) => {
    expect(Object.values(serviceListForm.guess(headings.split('|')))).toEqual(columns);
  });

  it('are taken once each, and those that no field takes are told', () => {
    const read = table('Name|Phone|Telephone|Opening hours', ['Kite', '1', '2', 'Mondays']);
    expect(plan(read)).toMatchObject({
      added: [{ service: { name: 'Kite', phone: '1' } }],
      leftOut: ['Telephone', 'Opening hours'],
    });
  });

  it('must hold the names', () => {
    expect(planImport(table('Phone|Area', ['1', 'North']), directory())).toBeNull();
  });
});

describe('the needs in a cell', () => {
  it.each([
    ['health', ['health']],
    ['Finance and benefits; HEALTH', ['health', 'finance']],
    ['finance & benefits, social', ['finance', 'social']],
    ['Education, skills and employment, Family, friends and children', ['family', 'employment']],
    ['family,employment;family', ['family', 'employment']],
    [' ; , ', []],
  ])('%j', (cell, ids) => {
    expect(readNeedsCell(cell, needs)).toEqual({ value: ids });
  });

  it.each(['legal advice', 'health; legal', 'friends and children'])('%j is none', (cell) => {
    expect(readNeedsCell(cell, needs)).toHaveProperty('problem');
  });

  it('are read back however they are written, in any order', () => {
    const written = fc.shuffledSubarray(needs.flatMap(({ id, name }) => [id, name]));
    fc.assert(
      fc.property(written, fc.constantFrom(';', ',', ' ; ', ',\n'), (pieces, between) => {
        const ids = needs.filter((need) => pieces.includes(need.id) || pieces.includes(need.name));
        expect(readNeedsCell(pieces.join(between), needs)).toEqual({
          value: ids.map(({ id }) => id),
        });
      }),
    );
  });
});

describe('a row of a list of services', () => {
  it('with a new name adds what it says and invents nothing', () => {
    const { added } = plan(table('Name|Needs|Agency', ['Kite', 'social', 'northmere homes']));
    expect(added).toEqual([
      {
        row: 2,
        service: {
          name: 'Kite',
          offers: '',
          needs: ['social'],
          area: '',
          contact: '',
          phone: '',
          email: '',
          howToRefer: '',
          agencyId: housing.id,
        },
      },
    ]);
  });

  it('with a known name changes what it says, by whatever case and marks it is known', () => {
    const read = table('Name|Phone|Needs', ['The HARBOUR-lights', '01632 960099', 'health']);
    expect(plan(read)).toMatchObject({
      added: [],
      changed: [
        {
          row: 2,
          service: { id: harbour.id, offers: harbour.offers, phone: '01632 960099' },
          fields: [
            { field: 'name', before: 'Harbour Lights', after: 'The HARBOUR-lights' },
            {
              field: 'needs',
              before: 'Shelter and accommodation',
              after: 'Mental and physical health',
            },
            { field: 'phone', before: '01632 960001', after: '01632 960099' },
          ],
        },
      ],
    });
  });

  it('that says nothing new changes nothing, and an empty cell takes nothing away', () => {
    const read = table('Name|Phone|Needs|Area', ['Harbour Lights', '', '', 'Northmere']);
    expect(plan(read)).toMatchObject({ added: [], changed: [], unchanged: 1, wrong: [] });
  });

  it.each([
    ['Name: There is none. Type it.', 'Name|Phone', ['', '01632 960001']],
    ['Name: Longer than 120 characters. Shorten it.', 'Name', ['x'.repeat(121)]],
    ['Phone: Longer than 80 characters. Shorten it.', 'Name|Phone', ['Kite', '1'.repeat(81)]],
    [
      'Area: The cell holds a character that is not text. Type it again.',
      'Name|Area',
      ['Kite', 'a\u0000'],
    ],
    ['Agency: “Nobody” is no agency of this forum.', 'Name|Agency', ['Kite', 'Nobody']],
  ])('is not taken: %s', (sentence, headings, cells) => {
    expect(refusal(headings, ...cells)).toBe(sentence);
    expect(plan(table(headings, cells))).toMatchObject({ added: [], changed: [], unchanged: 0 });
  });

  it('is not taken with a need that is none, and says which there are', () => {
    const sentence = refusal('Name|Needs', 'Kite', 'health, legal advice');
    expect(sentence).toMatch(/^Needs it meets: “legal advice” is none of the needs/);
    expect(sentence).toContain('“Finance and benefits”');
  });

  it('is not taken when an earlier one has its name', () => {
    const { added, wrong } = plan(table('Name', ['Kite'], ['Swift'], ['kite']));
    expect(added.map(({ row }) => row)).toEqual([2, 3]);
    expect(wrong).toEqual([{ row: 4, sentence: 'Row 2 has this name too. Keep one of the two.' }]);
  });

  it('is not taken when several services have its name, of which nobody knows which is meant', () => {
    const services = [harbour, aService({ id: uuid(2), area: 'Southmere' })];
    const { changed, wrong } = plan(table('Name', ['Harbour Lights']), directory({ services }));
    expect(changed).toEqual([]);
    expect(wrong[0]?.sentence).toContain('by hand');
  });

  it('is not taken with a fault of the file, and the next ones are', () => {
    const read = table('Name', ['Kite'], ['Swift']);
    const faulty = read.rows.map((row, index) =>
      index === 0 ? { ...row, fault: { message: 'A quotation mark is not closed' } } : row,
    );
    expect(plan({ ...read, rows: faulty })).toMatchObject({
      added: [{ row: 3 }],
      wrong: [{ row: 2, sentence: 'A quotation mark is not closed.' }],
    });
  });
});

it('takes each row as one thing, and taking the same list again changes nothing', () => {
  const cell = fc.constantFrom('', 'Kite', 'Swift', 'Harbour Lights', 'health', 'no need', '01632');
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, (cells) => {
      const read = table('Name|Needs|Area|Phone', ...cells);
      const first = plan(read);
      const counted =
        first.added.length + first.changed.length + first.unchanged + first.wrong.length;
      expect(counted).toBe(cells.length);
      const changed = first.changed.map(({ service }) => service);
      const after = [
        ...(changed.length > 0 ? changed : [harbour]),
        ...first.added.map(({ service }, index) => ({ ...service, id: uuid(100 + index) })),
      ];
      const again = plan(read, directory({ services: after }));
      expect([again.added, again.changed]).toEqual([[], []]);
    }),
  );
});

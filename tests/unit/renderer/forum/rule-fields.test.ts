import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { kindAt, schemaAt } from '../../../../src/renderer/features/forum/rule-schema.ts';
import {
  pathsOf,
  ruleFields,
  sectionsFor,
} from '../../../../src/renderer/features/forum/rule-sections.ts';
import { defaultAt } from '../../../../src/renderer/features/forum/rule-values.ts';
import { ruleWords } from '../../../../src/renderer/features/forum/rule-words.ts';
import { ForumSettings } from '../../../../src/shared/domain/forum.ts';
import { ruleListNames } from '../../../../src/main/services/rule-lists.ts';

/** Words that the card of the forum itself has. */
const wording = ['marking', 'confidentialityStatement'];

/** Every path down to what is no object of settings any more. */
const leavesOf = (schema: z.ZodType, path: string): string[] =>
  schema instanceof z.ZodObject
    ? Object.keys(schema.shape).flatMap((key) => {
        const below = path === '' ? key : `${path}.${key}`;
        return leavesOf(schemaAt(below), below);
      })
    : [path];

const everySetting = leavesOf(ForumSettings, '').filter((path) => !wording.includes(path));
const fields = [...ruleFields];
const lists = ruleListNames();

describe('the screen of the rules', () => {
  it('has every setting of every rule once, and none that is not there', () => {
    expect(everySetting.length).toBeGreaterThan(80);
    expect([...ruleFields.keys()].toSorted()).toEqual(everySetting.toSorted());
    expect(sectionsFor('marac').flatMap(pathsOf).toSorted()).toEqual(everySetting.toSorted());
  });

  it.each(fields)('says of %s what it is and where its default comes from', (path, field) => {
    expect(field.label).toMatch(/^[A-Z“].*[^.]$/);
    expect(field.source).toMatch(/^[A-Z].*[^.]$/);
    expect(ruleWords(defaultAt(path), field, lists)).not.toMatch(/^$|undefined|object|null/);
  });

  it('has words for every value that can be chosen, and for no other', () => {
    const chosen = fields.flatMap(([path, { names }]) => {
      const kind = kindAt(path);
      return 'values' in kind ? [[path, kind.values.toSorted(), names] as const] : [];
    });
    expect(chosen.length).toBeGreaterThan(10);
    for (const [path, values, names] of chosen) {
      expect({ path, values: Object.keys(names ?? {}).toSorted() }).toEqual({ path, values });
    }
  });

  it('offers of a list only what the list has, and the default is one of it', () => {
    const listed = fields.filter(
      ([path, { list }]) => list !== undefined && kindAt(path).kind === 'text',
    );
    expect(listed.length).toBe(3);
    for (const [path, { list = 'bands' }] of listed) {
      expect(Object.keys(lists[list])).toContain(defaultAt(path));
    }
  });

  it('has a column for every cell that is typed, and begins lines with all cells', () => {
    const tables = fields.filter(([path]) => kindAt(path).kind === 'rows');
    expect(tables.length).toBeGreaterThan(3);
    for (const [path, { columns = {}, newRow }] of tables) {
      const kind = kindAt(path);
      const cells = 'cells' in kind ? Object.keys(kind.cells) : [];
      expect(Object.keys(newRow?.() ?? {}).toSorted()).toEqual(cells.toSorted());
      expect(cells.filter((cell) => cell !== 'id').toSorted()).toEqual(
        Object.keys(columns).toSorted(),
      );
    }
  });

  it('says plainly of which rules no screen makes use yet', () => {
    const open = sectionsFor('marac').filter(({ effect }) =>
      effect.endsWith('Kept with the forum; no screen counts by it yet.'),
    );
    expect(open.map(({ id }) => id)).toEqual([
      'agenda',
      'actions',
      'clocks',
      'asb',
      'data-return',
      'support',
    ]);
  });

  it('shows an ASBRAC its own rules first', () => {
    const titles = (kind: 'marac' | 'asbrac') => sectionsFor(kind).map(({ id }) => id);
    expect(titles('marac')[0]).toBe('repeat');
    expect(titles('asbrac').slice(0, 2)).toEqual(['asb', 'repeat']);
    expect(titles('asbrac').toSorted()).toEqual(titles('marac').toSorted());
  });
});

describe('a default in words', () => {
  it.each([
    ['repeat.windowMonths', '12 months'],
    ['agenda.firstLapseMonths', '1 month'],
    ['repeat.anniversaryCounts', 'Yes'],
    ['repeat.anchor', 'The last referral'],
    ['repeat.anchorStatuses', 'Accepted'],
    ['actions.wordingChecks', 'All'],
    ['agenda.breaks', 'after 90 minutes, for 10 minutes'],
    ['calendar.localDays', 'None'],
    ['criteria.otherTools', 'as published'],
    ['criteria.assessmentTool', 'Dash, SafeLives, 24 questions'],
    ['asb.caseReview.applyWithinMonthsOfLast', 'No such rule'],
    ['dataReturn.casesPerIdva', '100 cases'],
  ])('%s is “%s”', (path, words) => {
    const field = ruleFields.get(path);
    expect(field && ruleWords(defaultAt(path), field, lists)).toBe(words);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyKey, findAgency } from '../../../../src/shared/domain/agency.ts';
import { normaliseName, personKey } from '../../../../src/shared/domain/person.ts';

const key = (firstName: string, surname: string, dob: string | null = '1987-07-12') =>
  personKey({ firstName, surname, dob });

describe('the same person', () => {
  it.each([
    ['Gráinne', 'O’Neill', 'GRAINNE', "O'Neill"],
    ['Daniel', 'Wilson', 'Wilson', 'Daniel'],
    ['Anne-Marie', 'Wójcik', 'anne marie', 'WOJCIK'],
    ['Michał', 'Zielińska', 'Michal', 'Zielinska'],
    [' Olivia ', 'Bayley', 'Olivia', 'Bayley'],
  ])('%s %s is %s %s', (first, surname, otherFirst, otherSurname) => {
    expect(key(first, surname)).toBe(key(otherFirst, otherSurname));
  });

  it.each([
    ['another date of birth', key('Olivia', 'Bayley', '1987-07-13')],
    ['another surname', key('Olivia', 'Bailey')],
    ['a middle name', key('Olivia Jane', 'Bayley')],
  ])('is not one with %s', (_what, other) => {
    expect(other).not.toBe(key('Olivia', 'Bayley'));
  });

  it('is never told by name alone', () => {
    expect(key('Olivia', 'Bayley', null)).toBeNull();
    expect(key('—', '…')).toBeNull();
  });

  it('has the same key however the name is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, surname) => {
        expect(key(first.toUpperCase().normalize('NFD'), surname)).toBe(
          key(first.toUpperCase().normalize('NFC'), surname),
        );
        expect(normaliseName(normaliseName(first))).toBe(normaliseName(first));
      }),
    );
  });
});

it('finds an agency by its name or an alias, however written', () => {
  const agency = (name: string, aliases: string[]) => ({
    id: name,
    name,
    letter: 'x',
    aliases,
    servesChildrenOnly: false,
    representative: '',
  });
  const agencies = [agency('Children’s social care', ['CSC']), agency('Fire and rescue', [])];
  expect(findAgency(agencies, 'childrens SOCIAL care')?.name).toBe('Children’s social care');
  expect(findAgency(agencies, 'csc')?.name).toBe('Children’s social care');
  expect(findAgency(agencies, 'The Fire & Rescue')?.name).toBe('Fire and rescue');
  expect(findAgency(agencies, 'Fire')).toBeUndefined();
  expect(agencyKey('  The  Police ')).toBe('police');
});

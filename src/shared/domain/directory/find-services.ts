import { headingKey } from '../heading-key.ts';
import { needNames, type Named, type Service } from './service.ts';

export type SoughtService = {
  /** Each begins a word of the name, the area, a need or what is offered. */
  readonly search: string;
  /** Id of a need; null for any. */
  readonly need: string | null;
};

const wordsOf = (text: string): string[] => headingKey(text).split(' ').filter(Boolean);

/** The services that are meant; those found by their name alone come first, else in the order given. */
export function findServices(
  services: readonly Service[],
  { search, need }: SoughtService,
  needs: readonly Named[],
): Service[] {
  const typed = wordsOf(search);
  const begins = (texts: readonly string[]): boolean => {
    const words = texts.flatMap(wordsOf);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  };
  const found = services.filter(
    (service) =>
      (need === null || service.needs.includes(need)) &&
      begins([service.name, service.area, service.offers, ...needNames(service.needs, needs)]),
  );
  const byName = found.filter(({ name }) => begins([name]));
  return [...byName, ...found.filter((service) => !byName.includes(service))];
}

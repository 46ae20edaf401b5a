/** A reader who tries every number; shares nothing with the rule that it attacks. */
export type Puzzle = {
  /** What each place may hold, as far as its print tells. */
  readonly places: readonly (readonly number[])[];
  /** Places whose numbers add up to that of another place. */
  readonly sums: readonly { readonly parts: readonly number[]; readonly total: number }[];
};

const upTo = (least: number, most: number): number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);

/**
 * What the texts of one table allow. The reader knows that “not shown” beside “fewer than” stands for
 * a large count, and tries none above `highest`.
 */
export function placesFrom(
  texts: readonly string[],
  { smallestShown, zerosShown }: { smallestShown: number; zerosShown: boolean },
  highest: number,
): number[][] {
  const isSmall = (text: string): boolean => text === `fewer than ${smallestShown}`;
  return texts.map((text) => {
    if (isSmall(text)) return upTo(zerosShown ? 1 : 0, smallestShown - 1);
    if (text === 'not shown') return upTo(texts.some(isSmall) ? smallestShown : 0, highest);
    return [Number(text.replaceAll(',', ''))];
  });
}

/** Whether a place could hold anything but `truth`. */
export function couldDiffer({ places, sums }: Puzzle, place: number, truth: number): boolean {
  const changed = places.map((values, index) =>
    index === place ? values.filter((value) => value !== truth) : values,
  );
  const order = [place, ...[...places.keys()].filter((index) => index !== place)];
  return hasSolution(changed, sums, order);
}

function hasSolution(
  places: readonly (readonly number[])[],
  sums: Puzzle['sums'],
  order: readonly number[],
): boolean {
  if (places.some((values) => values.length === 0)) return false;
  const fits = sums.every(({ parts, total }) => {
    const ends = (pick: (values: readonly number[]) => number, index: number): number =>
      pick(places[index] ?? []);
    const [least, most] = [firstOf, lastOf].map((pick) =>
      parts.reduce((sum, part) => sum + ends(pick, part), 0),
    ) as [number, number];
    return least <= ends(lastOf, total) && most >= ends(firstOf, total);
  });
  if (!fits) return false;
  const next = order.find((index) => (places[index]?.length ?? 0) > 1);
  if (next === undefined) return true;
  return (places[next] ?? []).some((value) => hasSolution(places.with(next, [value]), sums, order));
}

const firstOf = (values: readonly number[]): number => values[0] ?? 0;
const lastOf = (values: readonly number[]): number => values.at(-1) ?? 0;

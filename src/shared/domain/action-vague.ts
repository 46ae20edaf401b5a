import type { ActionReading } from './action-reading.ts';
import type { PreparedWords } from './action-words.ts';

type Vague = PreparedWords['vague'][number];

/** What is vague in an action, in the order of its words; each once. */
export function vagueIn(
  tokens: readonly string[],
  reading: ActionReading,
  words: PreparedWords,
): Vague[] {
  const isVagueAt = (vague: Vague, index: number): boolean =>
    isUsedAt(vague, index, tokens, reading) && !isExcusedAt(vague, index, tokens);
  const firstIndex = (vague: Vague): number =>
    tokens.findIndex((_token, index) => isVagueAt(vague, index));
  return words.vague
    .map((vague) => ({ vague, index: firstIndex(vague) }))
    .filter(({ index }) => index !== -1)
    .toSorted((a, b) => a.index - b.index)
    .map(({ vague }) => vague);
}

const isUsedAt = (
  { use, words }: Vague,
  index: number,
  tokens: readonly string[],
  { verbs }: ActionReading,
): boolean =>
  use === 'verb'
    ? verbs.some((each) => each.index === index && each.isFirm && each.verb === words[0])
    : words.every((word, offset) => tokens[index + offset] === word);

function isExcusedAt(
  { words, notBefore, notAfter, unlessLater }: Vague,
  index: number,
  tokens: readonly string[],
): boolean {
  const after = index + words.length;
  const rest = tokens.slice(after);
  const clauseEnd = rest.findIndex((token) => ['and', ',', '.', ':'].includes(token));
  const clause = clauseEnd === -1 ? rest : rest.slice(0, clauseEnd);
  return (
    notBefore.includes(tokens[after] ?? '') ||
    notAfter.includes(tokens[index - 1] ?? '') ||
    clause.slice(1).some((token) => unlessLater.includes(token))
  );
}

import type { z } from 'zod';
import { ForumSettings } from '../../../shared/domain/forum.ts';
import { kindAt, type NumberKind, type RuleKind } from './rule-schema.ts';
import { type Typed, valueAt, withValue } from './rule-values.ts';

/** What zod would say in its own words, in ours; a schema's own message comes before it. */
function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'too_small') {
    return issue.origin === 'string' ? 'Fill this in' : 'Keep at least one';
  }
  if (issue.code === 'too_big') {
    const most = issue.maximum.toLocaleString('en-GB');
    return issue.origin === 'string' ? `Use at most ${most} characters` : `Use at most ${most}`;
  }
  return issue.code === 'custom' ? undefined : 'Fill this in';
}

function limitWords({ least, most, isWhole, mayBeEmpty }: NumberKind): string {
  const [from, to] = [least, most].map((limit) => limit.toLocaleString('en-GB'));
  const range = most >= Number.MAX_SAFE_INTEGER ? `of ${from} or more` : `from ${from} to ${to}`;
  const words = `Give a ${isWhole ? 'whole number' : 'number'} ${range}`;
  return mayBeEmpty ? `${words}, or leave it empty` : words;
}

type Schemas = Readonly<Record<string, z.ZodType>>;

const partsOf = (settings: Typed): readonly (readonly [string, z.ZodType])[] =>
  Object.entries(ForumSettings.shape as Schemas).filter(([part]) => part in settings);

/** What is wrong with the settings at these paths, in words; what is right is absent. */
export function problemsOf(settings: Typed, paths: readonly string[]): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const [part, schema] of partsOf(settings)) {
    const found = schema.safeParse(settings[part], { error: plainWords });
    for (const issue of found.error?.issues ?? []) {
      const at = [part, ...issue.path.map(String)];
      const path = paths.find((each) => each === at.slice(0, each.split('.').length).join('.'));
      if (path === undefined || problems.has(path)) continue;
      problems.set(path, wordsFor(issue, path, at.slice(path.split('.').length)));
    }
  }
  return problems;
}

function wordsFor(issue: z.core.$ZodIssue, path: string, inside: readonly string[]): string {
  const [line, cell] = inside;
  const kind = kindAt(path);
  const words = cell === undefined ? kind : cellsOf(kind)[cell];
  const message =
    issue.code !== 'custom' && words?.kind === 'number' ? limitWords(words) : issue.message;
  if (kind.kind !== 'rows' || line === undefined) return message;
  return `Line ${Number(line) + 1}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

const cellsOf = (kind: RuleKind): Readonly<Record<string, RuleKind>> =>
  'cells' in kind ? kind.cells : {};

/**
 * As much of what is typed as can be saved together: all of a group when it is right, or else each
 * setting that is right beside those that were right `before`.
 */
export function savableSettings(typed: Typed, before: Typed, paths: readonly string[]): Typed {
  const kept = { ...before };
  for (const [part, schema] of partsOf(typed)) {
    const isRight = (value: unknown): boolean => schema.safeParse(value).success;
    if (isRight(typed[part])) kept[part] = typed[part];
    else kept[part] = rightParts(typed, before, part, paths, isRight)[part];
  }
  return kept;
}

function rightParts(
  typed: Typed,
  before: Typed,
  part: string,
  paths: readonly string[],
  isRight: (value: unknown) => boolean,
): Typed {
  return paths
    .filter((path) => path.startsWith(`${part}.`))
    .reduce<Typed>((kept, path) => {
      const next = withValue(kept, path, valueAt(typed, path));
      return isRight(next[part]) ? next : kept;
    }, before);
}

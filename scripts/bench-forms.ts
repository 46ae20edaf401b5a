import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFormReader } from '../src/main/import/form/form-reader.ts';
import { dayOf } from '../src/shared/domain/calendar-date.ts';
import type { ReadForm } from '../src/shared/domain/referral-form/read-form.ts';
import { AppError } from '../src/shared/ipc/result.ts';
import { formWorkerUrl } from '../tests/support/form-worker-url.ts';
import { runScript } from './child.ts';
import { expectedOf, FormsKey, type KeyEntry } from './form-key.ts';
import {
  isNamed,
  isShown,
  plainForm,
  scoreForm,
  trapsHit,
  type FieldScore,
  type Verdict,
} from './form-score.ts';
import { say } from './progress.ts';

/** What a folder of forms should come to. */
const rightShare = 0.9;

type FileResult = {
  readonly scores: readonly FieldScore[];
  readonly traps: readonly string[];
  /** The sentence with which it was refused; null when it was read. */
  readonly refusal: string | null;
  /** Read where it should have been refused, or the other way round. */
  readonly isMisjudged: boolean;
  readonly notShown: readonly string[];
  readonly toShow: number;
};

const nothing = { scores: [], traps: [], notShown: [], toShow: 0 };

/**
 * `npm run bench:forms -- FOLDER`: reads every file that the folder's `forms.key.json` names, and
 * counts fields right, wrong, missed and invented by the rules of the folder's README.
 */
runScript(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    say('Say which folder of forms: npm run bench:forms -- tests/data/forms');
    return 2;
  }
  const { files } = FormsKey.parse(
    JSON.parse(readFileSync(join(folder, 'forms.key.json'), 'utf8')),
  );
  const results: [KeyEntry, FileResult][] = [];
  for (const entry of files) {
    const result = await tryFile(folder, entry);
    results.push([entry, result]);
    tellFile(entry, result);
  }
  return tellTotals(results) ? 0 : 1;
});

async function tryFile(folder: string, entry: KeyEntry): Promise<FileResult> {
  const today = dayOf(new Date().toISOString());
  try {
    const form = await createFormReader(formWorkerUrl).readFile(
      readFileSync(join(folder, entry.file)),
      today,
    );
    if (entry.expect === 'refuse') return { ...nothing, refusal: null, isMisjudged: true };
    return judge(entry, form);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const mayRefuse = entry.expect === 'refuse' || entry.expect === 'readOrRefuse';
    return { ...nothing, refusal: error.message, isMisjudged: !mayRefuse };
  }
}

function judge(entry: KeyEntry, form: ReadForm): FileResult {
  const read = plainForm(form);
  const expected = expectedOf(entry, isNamed(form.victim));
  return {
    scores: scoreForm(expected, read, entry.prose),
    traps: trapsHit(entry.traps, read),
    refusal: null,
    isMisjudged: false,
    notShown: entry.notUnderstood.filter((passage) => !isShown(passage, form)),
    toShow: entry.notUnderstood.length,
  };
}

const countOf = (scores: readonly FieldScore[], verdict: Verdict): number =>
  scores.filter((one) => one.verdict === verdict).length;

function counts(scores: readonly FieldScore[]): string {
  const [right, wrong, missed, invented, left] = (
    ['right', 'wrong', 'missed', 'invented', 'left'] as const
  ).map((verdict) => countOf(scores, verdict));
  return `${right} right, ${wrong} wrong, ${missed} missed, ${invented} invented${left === 0 ? '' : `, ${left} left in the text`}`;
}

function tellFile(
  { file, expect }: KeyEntry,
  { scores, traps, refusal, isMisjudged, notShown, toShow }: FileResult,
): void {
  if (refusal !== null)
    return say(`${file}: ${isMisjudged ? 'REFUSED, but holds a form' : 'refused'}: ${refusal}`);
  if (isMisjudged) return say(`${file}: READ, but should be refused`);
  say(
    `${file}: ${counts(scores)}; ${toShow - notShown.length} of ${toShow} passages shown${expect === 'readNothing' ? ' (a form not filled in)' : ''}`,
  );
  for (const { field, verdict, expected, read } of scores) {
    if (['wrong', 'missed', 'invented'].includes(verdict))
      say(`  ${verdict} ${field}: key “${expected}”, read “${read}”`);
  }
  for (const trap of traps) say(`  TRAP ${trap}`);
  for (const passage of notShown) say(`  look by hand for: ${passage}`);
}

function tellTotals(results: readonly (readonly [KeyEntry, FileResult])[]): boolean {
  const scores = results.flatMap(([, result]) => result.scores);
  const broken = results.filter(([{ expect }]) => expect === 'refuse');
  const refused = broken.filter(([, { refusal }]) => refusal !== null).length;
  const trapCount = results.reduce((sum, [, { traps }]) => sum + traps.length, 0);
  const [right, invented] = [countOf(scores, 'right'), countOf(scores, 'invented')];
  const toRead = right + countOf(scores, 'wrong') + countOf(scores, 'missed');
  const share = toRead === 0 ? 1 : right / toRead;
  const sum = (of: (result: FileResult) => number): number =>
    results.reduce((total, [, result]) => total + of(result), 0);
  say(`\n${results.length} files: ${counts(scores)}; ${trapCount} traps hit`);
  say(
    `Passages not understood that are shown: ${sum(({ toShow, notShown }) => toShow - notShown.length)} of ${sum(({ toShow }) => toShow)} (by their words; look at the rest by hand)`,
  );
  const wronglyRefused = results.filter(
    ([{ expect }, { isMisjudged }]) => isMisjudged && expect !== 'refuse',
  ).length;
  const goals = [
    tellGoal(
      `${(share * 100).toFixed(1)}% of ${toRead} fields right (at least ${rightShare * 100}%)`,
      share >= rightShare && wronglyRefused === 0,
    ),
    tellGoal(`${invented + trapCount} invented or trapped (0)`, invented + trapCount === 0),
    tellGoal(
      `${refused} of ${broken.length} broken files refused (all)`,
      refused === broken.length,
    ),
  ];
  return goals.every(Boolean);
}

function tellGoal(text: string, isMet: boolean): boolean {
  say(`${isMet ? 'met   ' : 'MISSED'} ${text}`);
  return isMet;
}

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { z } from 'zod';
import { acceptReferral } from '../src/main/services/decisions.ts';
import { getReferral } from '../src/main/services/referrals.ts';
import { addReferral } from '../src/main/services/referral-intake.ts';
import { matchesOfReferral } from '../src/main/services/matching.ts';
import { decideMatch, decidePair } from '../src/main/services/match-decisions.ts';
import { getForum, listAgencies } from '../src/main/store/forum-store.ts';
import { addForum } from '../src/main/services/new-forum.ts';
import { requireSealer } from '../src/main/store/sealed-text.ts';
import type { Store } from '../src/main/store/store.ts';
import {
  checkRow,
  parseValues,
  type ListKnowledge,
} from '../src/shared/domain/referral-list-check.ts';
import { guessMapping } from '../src/shared/domain/referral-list-columns.ts';
import { listFieldNames, type ListValues } from '../src/shared/domain/referral-list.ts';
import { isRepeat } from '../src/shared/domain/repeat.ts';
import { recordsOf } from '../tests/support/entered-records.ts';
import { openBenchStore } from './bench-store.ts';
import { measureLookups } from './bench-lookups.ts';
import { runScript } from './child.ts';
import { emptyScore, rates, scoreLinks, type Linked, type Score } from './matching-score.ts';
import { say } from './progress.ts';

const KeyRow = z.looseObject({
  Ref: z.string(),
  pair: z.string(),
  victim: z.string(),
  repeat_of: z.string(),
  kind: z.string(),
  faults: z.string(),
});
type KeyRow = z.infer<typeof KeyRow>;

type Row = {
  readonly reference: string;
  readonly key: KeyRow;
  readonly values: ListValues;
};

/**
 * `npm run bench:matching -- REFERRALS.csv KEY.csv`: how well the finder knows people again, and how
 * fast. Each row goes through the app's own intake into an encrypted store; then a coordinator is
 * played who says "same" to whatever the finder calls likely and to nothing else.
 */
runScript(async () => {
  const [list, key] = process.argv.slice(2);
  if (list === undefined || key === undefined) {
    say('Say which list and which key: npm run bench:matching -- REFERRALS.csv KEY.csv');
    return 2;
  }
  const rows = readRows(list, key);
  say(`Entering ${rows.length} referrals one by one.`);
  const { store, close } = await openBenchStore();
  await addForum(store, 'Northmere MARAC', 'marac');
  const results: Result[] = [];
  for (const row of rows) results.push(await enter(store, row));
  await report(store, results);
  await close();
  await measureLookups(rows.map(({ values }) => values));
  return 0;
});

function readRows(listPath: string, keyPath: string): Row[] {
  const table = (path: string): string[][] =>
    Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), {
      skipEmptyLines: 'greedy',
    }).data;
  const [headings = [], ...lines] = table(listPath);
  const mapping = guessMapping(headings);
  const keys = new Map(
    Papa.parse(readFileSync(keyPath, 'utf8').replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: 'greedy',
    }).data.map((row) => {
      const parsed = KeyRow.parse(row);
      return [parsed.Ref, parsed];
    }),
  );
  const rows = lines.flatMap((line): Row[] => {
    const values = Object.fromEntries(
      Object.entries(mapping).map(([field, index]) => [field, line[index ?? -1] ?? '']),
    ) as ListValues;
    const reference = (values.reference ?? '').trim();
    const known = keys.get(reference);
    return known === undefined ? [] : [{ reference, key: known, values }];
  });
  return rows.toSorted((a, b) =>
    (a.values.receivedOn ?? '').localeCompare(b.values.receivedOn ?? ''),
  );
}

type Result = Row & {
  readonly id: string;
  readonly isRepeat: boolean;
  readonly anchor: string | null;
};

/** Enters a row, does what the finder calls likely, and accepts it. */
async function enter(store: Store, row: Row): Promise<Result> {
  const forum = await getForum(store.db);
  const agencies = await listAgencies(store.db);
  const knowledge = {
    findAgencyId: () => agencies[0]?.id,
    today: store.today(),
    assessmentMaximum: forum.settings.criteria.assessmentMaximum,
    isReferenceTaken: () => false,
  };
  const parsed = parseValues(readable(row, knowledge), knowledge);
  const incoming = { ...parsed, otherColumns: [], rowHash: null };
  const id = await store.change('referral.added', null, (tx, at) =>
    addReferral({ tx, sealer: requireSealer(store), at }, forum, incoming),
  );
  await sayLikely(store, id);
  const { repeat } = await getReferral(store, id);
  const asked = repeat.toConfirm;
  // The list says of no row that its incident was none: whoever is asked says so.
  await acceptReferral(store, id, 'Every row of the list counts as accepted', asked ? true : null);
  return { ...row, id, isRepeat: asked || isRepeat(repeat), anchor: repeat.anchorReferralId };
}

/** A cell that cannot be read, or a required one that is empty, must not keep its row out. */
function readable({ reference, values }: Row, knowledge: ListKnowledge): ListValues {
  const left = { ...values };
  for (const { field } of checkRow(left, knowledge)) {
    say(`${reference}: "${listFieldNames[field]}" cannot be taken as it is.`);
    left[field] = fillers[field] ?? '';
  }
  return left;
}

const fillers: ListValues = {
  agency: 'Police',
  victimSurname: 'Unknown',
  perpetratorSurname: 'Unknown',
  victimDob: 'not known',
  perpetratorDob: 'not known',
};

async function sayLikely(store: Store, referralId: string): Promise<void> {
  const { pairs, victim, perpetrator } = await matchesOfReferral(store, referralId);
  for (const { match, caseId } of pairs) {
    const { relation } = match;
    const isPair = relation === 'same-pair' || relation === 'roles-reversed';
    if (isPair && match.band === 'likely') {
      await decidePair(store, { referralId, caseId, relation });
    }
  }
  const own = await recordsOf(store, referralId);
  for (const [role, found] of [
    ['victim', victim],
    ['perpetrator', perpetrator],
  ] as const) {
    for (const { person, match } of found) {
      if (match.band !== 'likely') continue;
      await decideMatch(store, { personId: own[role], otherId: person.id, verdict: 'same' });
    }
  }
}

async function report(store: Store, results: readonly Result[]): Promise<void> {
  const faultsOf = new Map(results.map(({ reference, key }) => [reference, key.faults || 'none']));
  const linked = await linkedRecords(store, results);
  const persons = scoreLinks(linked, (kind, a, b) => {
    const [one, other] = [a, b].map(({ label }) => label.split(' ')[0] ?? '');
    const faults = [one, other].map((reference) => faultsOf.get(reference ?? '')).join(' | ');
    console.log(`  person ${kind}: ${a.label} and ${b.label}; faults ${faults}`);
  });
  const repeats = scoreRepeats(results);
  console.log('\n                   recall  precision      F1    right  wrong  missed');
  print('persons', persons);
  print('repeat decisions', repeats);
}

/** Victims over the whole list; perpetrators within their pair, outside which the key names nobody. */
async function linkedRecords(store: Store, results: readonly Result[]): Promise<Linked[]> {
  const victimOf = new Map(
    results
      .filter(({ key }) => !key.victim.startsWith('perp of '))
      .map(({ key }) => [key.pair, key.victim] as const),
  );
  const linked: Linked[] = [];
  for (const { id, reference, key } of results) {
    const own = await recordsOf(store, id);
    const identities = await store.db
      .selectFrom('persons')
      .select(['id', 'identity_id'])
      .where('id', 'in', Object.values(own))
      .execute();
    const found = (personId: string): string =>
      identities.find((row) => row.id === personId)?.identity_id ?? '';
    const reversed = /^perp of (.+)$/.exec(key.victim)?.[1];
    const isVictim = reversed === undefined;
    const perpetrator = isVictim ? `perp of ${key.pair}` : victimOf.get(key.pair);
    linked.push(
      {
        label: `${reference} victim`,
        truth: isVictim ? key.victim : `perp of ${key.pair}`,
        found: found(own.victim),
        within: isVictim ? null : key.pair,
      },
      {
        label: `${reference} perpetrator`,
        truth: perpetrator ?? `perp of ${key.pair}`,
        found: found(own.perpetrator),
        within: isVictim ? key.pair : null,
      },
    );
  }
  return linked;
}

function scoreRepeats(results: readonly Result[]): Score {
  const score = emptyScore();
  const references = new Map(results.map(({ id, reference }) => [id, reference]));
  for (const { reference, key, isRepeat: isFound, anchor } of results) {
    const isTrue = key.kind === 'repeat';
    const found = anchor === null ? '' : (references.get(anchor) ?? '');
    if (isTrue && isFound) {
      score.right += 1;
      if (found !== key.repeat_of) {
        console.log(`  repeat of ${key.repeat_of}, counted from ${found}: ${reference}`);
      }
    } else if (isFound) {
      score.wrong += 1;
      console.log(`  repeat wrong: ${reference} of ${found}; it is "${key.kind}"`);
    } else if (isTrue) {
      score.missed += 1;
      console.log(
        `  repeat missed: ${reference} of ${key.repeat_of}; faults ${key.faults || 'none'}`,
      );
    }
  }
  return score;
}

function print(name: string, score: Score): void {
  const { recall, precision, f1 } = rates(score);
  const shown = [recall, precision, f1].map((rate) => rate.toFixed(4).padStart(8)).join('  ');
  const counts = [score.right, score.wrong, score.missed].map((n) => String(n).padStart(6));
  console.log(`${name.padEnd(17)} ${shown}  ${counts.join(' ')}`);
}

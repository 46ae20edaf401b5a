import type { Page } from '@playwright/test';
import { figures, type Figure } from './bench-figures.ts';

const readLimitMs = 16;
const saveLimitMs = 10;
const searchLimitMs = 50;
const runs = 300;

type Inputs = readonly unknown[];

/** Calls from the page through the whole wire, with inputs in turn; one duration a call. */
const timeCalls = (page: Page, name: string, inputs: Inputs, times = runs): Promise<number[]> =>
  page.evaluate(
    async (given) => {
      type Wire = { ok: boolean; error?: { code: string } };
      const { bridge } = window as unknown as {
        bridge: { call: (name: string, input: unknown) => Promise<string> };
      };
      const elapsed: number[] = [];
      for (let run = 0; run < given.times; run += 1) {
        const started = performance.now();
        const input = given.inputs[run % given.inputs.length];
        const result = JSON.parse(await bridge.call(given.name, input)) as Wire;
        elapsed.push(performance.now() - started);
        if (!result.ok) throw new Error(`${given.name}: ${result.error?.code}`);
      }
      return elapsed;
    },
    { name, inputs, times },
  );

const answer = <T>(page: Page, name: string, input: unknown): Promise<T> =>
  page.evaluate(
    async (given) => {
      const { bridge } = window as unknown as {
        bridge: { call: (name: string, input: unknown) => Promise<string> };
      };
      const result = JSON.parse(await bridge.call(given.name, given.input)) as { value: never };
      return result.value;
    },
    { name, input },
  );

type Page1 = { total: number; rows: { id: string }[] };
type Agenda = { entries: { hearingId: string; caseId: string }[] };

/** Every reading call that a screen makes, and every saving call that typing makes. */
export async function measureCalls(page: Page): Promise<Figure[]> {
  const referrals = await answer<Page1>(page, 'referrals.list', { limit: 50 });
  const cases = await answer<Page1>(page, 'cases.list', { limit: 50 });
  const meetings = await answer<Page1>(page, 'meetings.list', { limit: 50 });
  const meetingId = meetings.rows[0]?.id ?? '';
  const { entries } = await answer<Agenda>(page, 'agenda.get', { meetingId });
  const ids = (rows: readonly { id: string }[]): Inputs => rows.map(({ id }) => ({ id }));
  const offsets = (total: number): number[] =>
    [0, 50, 1000, total / 2, total - 60].map((at) => Math.max(0, Math.floor(at)));
  const searches = ['smith', 'oak', 'wright', 'ngozi win', 'm-12', 'zie', 'jones grace'];
  const meeting = meetings.rows.slice(0, 20).map(({ id }) => ({ meetingId: id }));
  const hearings = entries.map(({ hearingId }) => ({ hearingId }));

  const reads: readonly (readonly [name: string, inputs: Inputs])[] = [
    ['today.get', [{}]],
    ['referrals.list', offsets(referrals.total).map((offset) => ({ offset }))],
    ['referrals.list', [{ status: 'received' }, { status: 'accepted', offset: 500 }]],
    ['referrals.list', searches.map((search) => ({ search }))],
    ['referrals.get', ids(referrals.rows)],
    ['referrals.counts', [{}]],
    ['cases.list', offsets(cases.total).map((offset) => ({ offset }))],
    ['cases.list', searches.map((search) => ({ search }))],
    ['cases.get', ids(cases.rows)],
    ['retention.ofCase', cases.rows.map(({ id }) => ({ caseId: id }))],
    ['retention.list', [{ view: 'due' }]],
    ['retention.counts', [{}]],
    ['meetings.list', offsets(meetings.total).map((offset) => ({ offset }))],
    ['agenda.get', meeting],
    ['agenda.candidates', meeting],
    ['attendance.list', meeting],
    ['hearings.get', hearings],
    ['actions.list', [{ view: 'open' }, { view: 'overdue' }, { view: 'all', offset: 5000 }]],
    ['actions.incomplete', [{ meetingId }]],
    ['lists.held', [{}]],
  ];
  const results: Figure[] = [];
  for (const [name, inputs] of reads) {
    const label = `${name} ${Object.keys(inputs[0] as object).join(' ')}`.trim();
    results.push(figures(label, await timeCalls(page, name, inputs), readLimitMs));
  }
  const found = await timeCalls(
    page,
    'search.find',
    searches.map((text) => ({ text })),
  );
  results.push(figures('search.find text', found, searchLimitMs));
  const looked = await timeCalls(page, 'forms.look', lettersOfForms());
  results.push(figures('forms.look, letter by letter', looked, searchLimitMs));
  return [...results, ...(await measureSaves(page, meetingId, entries))];
}

/** A new referral while its two surnames are typed, as the page asks after each letter. */
function lettersOfForms(): Inputs {
  const pairs = [
    ['Katherine', 'Smith', 'Dean', 'Jones'],
    ['Ngozi', 'Wright', 'Imran', 'Oakley'],
  ];
  return pairs.flatMap(([first = '', last = '', otherFirst = '', otherLast = '']) =>
    Array.from(`${last}${otherLast}`, (_, index) => {
      const typed = `${last}${otherLast}`.slice(0, index + 1);
      const victim = { firstName: first, surname: typed.slice(0, last.length), born: '7/12/1987' };
      const perpetrator = { firstName: otherFirst, surname: typed.slice(last.length) };
      return { typed: { victims: [victim], perpetrators: [perpetrator] } };
    }),
  );
}

async function measureSaves(
  page: Page,
  meetingId: string,
  entries: Agenda['entries'],
): Promise<Figure[]> {
  const agencies = await answer<{ id: string }[]>(page, 'agencies.list', {});
  const agencyId = agencies[0]?.id ?? '';
  const typed = (index: number): string => `Typed in the meeting, ${'word '.repeat(index % 40)}`;
  const inEach = (input: (hearingId: string, index: number) => unknown): Inputs =>
    Array.from({ length: runs }, (_, index) =>
      input(entries[index % entries.length]?.hearingId ?? '', index),
    );
  const saves: readonly (readonly [name: string, inputs: Inputs])[] = [
    [
      'hearings.saveInformation',
      inEach((hearingId, index) => ({
        hearingId,
        information: {
          agencyId,
          state: 'information',
          text: typed(index),
          isOpinion: false,
          notForDisclosure: false,
        },
      })),
    ],
    [
      'hearings.saveWishes',
      inEach((hearingId, index) => ({
        hearingId,
        wishes: typed(index),
        wishesSource: 'IDVA service',
        tellVictimWho: '',
        tellVictimBy: null,
      })),
    ],
    [
      'actions.save',
      inEach((hearingId) => ({
        hearingId,
        action: {
          id: crypto.randomUUID(),
          agencyId,
          text: 'Put an address marker on the home',
          dueOn: '2026-12-01',
          riskId: null,
        },
      })),
    ],
    ['hearings.start', inEach((hearingId) => ({ meetingId, hearingId }))],
  ];
  const results: Figure[] = [];
  for (const [name, inputs] of saves) {
    results.push(figures(`save: ${name}`, await timeCalls(page, name, inputs), saveLimitMs));
  }
  return results;
}

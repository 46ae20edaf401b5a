import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ChronologyCard } from '../../../../../src/renderer/features/cases/chronology/ChronologyCard.tsx';
import { today } from '../../../../../src/renderer/lib/format.ts';
import { addDays } from '../../../../../src/shared/domain/calendar-date.ts';
import { longDate } from '../../../../../src/shared/domain/date-words.ts';
import type { Entry, EntryKind } from '../../../../../src/shared/domain/entries/entry.ts';
import type { CaseRecord } from '../../../../../src/shared/ipc/contract/cases.ts';
import { aVerdict } from '../../../../support/a-verdict.ts';
import type { Answers } from '../../../../support/fake-bridge.ts';
import { renderPage } from '../../../../support/render-page.tsx';
import { uuid } from '../../../../support/uuid.ts';
import { aForum, aSummary } from '../../referrals/referrals.ts';
import { entryLists } from '../../record/record-answers.ts';
import { aCaseRecord } from '../case-record.ts';

const before = (days: number): string => addDays(today(), -days);

const anEntry = (number: number, kind: EntryKind, startsOn: string, content: Entry['content']) => ({
  id: uuid(number),
  caseId: uuid(1),
  personId: null,
  kind,
  startsOn,
  untilOn: null,
  dueOn: null,
  content,
  secretsGiven: [],
  recordedBy: 'J. Lowe',
  recordedAt: '2026-11-01T10:00:00.000Z',
  changedAt: '2026-11-01T10:00:00.000Z',
});

const texts = anEntry(1, 'incident', before(100), { what: 'Forty texts in a night' });
const stairs = anEntry(2, 'incident', before(220), { what: 'Pushed down the stairs' });
const bail = anEntry(3, 'order', before(90), { type: 'bail' });
const call = anEntry(4, 'contact', before(30), { method: 'phone', result: 'spoke' });
const wishes = anEntry(5, 'wishes', before(10), { wishes: 'To stay near the school' });

const referral = aSummary(7, {
  receivedOn: before(95),
  status: 'accepted',
  repeat: aVerdict({ outcome: 'repeat', reason: 'Within 12 months of the last referral' }),
});

const show = (
  entries: readonly Entry[] = [texts, stairs, bail, call, wishes],
  record: Partial<CaseRecord> = { referrals: [referral] },
  answers: Answers = {},
) => {
  const onOpenEntry = vi.fn<(id: string) => void>();
  const page = renderPage(
    <ChronologyCard
      record={aCaseRecord(record)}
      entries={entries}
      settings={aForum().settings}
      onOpenEntry={onOpenEntry}
    />,
    answers,
  );
  return { ...page, onOpenEntry };
};

const button = (name: RegExp) => screen.getByRole('button', { name });
const lane = (name: string) => screen.getByRole('group', { name });

describe('the chronology on a line', () => {
  it('gives each thing its full words and day, and opens it', async () => {
    const { user, onOpenEntry, address } = show();
    const name = `Forty texts in a night, ${longDate(before(100))}`;
    await user.click(within(lane('Incidents')).getByRole('button', { name }));
    expect(onOpenEntry).toHaveBeenCalledWith(uuid(1));
    const repeat = within(lane('Referred, heard')).getByRole('link', { name: /^Repeat referral/ });
    expect(repeat.textContent).toMatch(/Accepted\. Within 12 months of the last referral/);
    await user.click(repeat);
    expect(address()).toBe(`/referrals/${uuid(7)}`);
  });

  it('is one stop for Tab, and arrows lead along a lane and to the next', async () => {
    const { user, onOpenEntry } = show();
    button(/^Pushed down/).focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(button(/^Forty texts/));
    await user.keyboard('{ArrowRight}{ArrowUp}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: /^Repeat/ }));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(button(/^Bail/));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpenEntry).toHaveBeenCalledWith(uuid(4));
    const reached = screen.getAllByRole('button').filter(({ dataset }) => 'mark' in dataset);
    expect(reached.filter(({ tabIndex }) => tabIndex === 0)).toEqual([button(/^Phone call/)]);
  });

  it('says all of it in a tooltip when it has the focus', async () => {
    const { user } = show();
    screen.getByRole('link', { name: /^Repeat/ }).focus();
    await user.keyboard('{ArrowDown}');
    const tooltip = await screen.findByRole('tooltip');
    expect(tooltip.textContent).toMatch(/^Forty texts in a night, /);
  });

  it('keeps the lanes when a filter leaves out what is on them', async () => {
    const { user } = show();
    await user.click(screen.getByRole('radio', { name: 'Orders' }));
    expect(button(/^Bail/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Forty texts/ })).toBeNull();
    expect(lane('Incidents')).toBeTruthy();
  });

  it('offers each of what lies on one place', async () => {
    const others = [1, 2, 3].map((number) =>
      anEntry(number, 'incident', before(60), { what: `Incident ${number}` }),
    );
    const { user, onOpenEntry } = show(others);
    await user.click(button(/^3 together: Incident 1, /));
    await user.click(await screen.findByRole('menuitem', { name: /^Incident 2, / }));
    expect(onOpenEntry).toHaveBeenCalledWith(uuid(2));
  });

  it('goes to earlier months and back', async () => {
    const old = anEntry(9, 'incident', before(700), { what: 'Old incident' });
    const { user } = show([texts, old]);
    expect(screen.queryByRole('button', { name: /^Old incident/ })).toBeNull();
    await user.click(button(/^Earlier$/));
    expect(button(/^Old incident/)).toBeTruthy();
    expect(button(/^Earlier$/).hasAttribute('disabled')).toBe(true);
    await user.click(button(/^Later$/));
    expect(button(/^Forty texts/)).toBeTruthy();
  });

  it('says what is not recorded, and shows no lane for contact that nobody had', () => {
    show([], { referrals: [aSummary(7, { receivedOn: before(3) })] });
    expect(within(lane('Orders, bail')).getByText('None recorded')).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Contact' })).toBeNull();
    expect(screen.getByText('3 months, 1 entry')).toBeTruthy();
  });

  it('names the powers that entries refer to', async () => {
    const power = anEntry(6, 'power', before(20), { power: 'injunction', state: 'breached' });
    show(
      [power],
      {},
      {
        'entries.lists': () => ({
          ...entryLists,
          powers: [{ id: 'injunction', name: 'Injunction' }],
        }),
      },
    );
    expect(await screen.findByRole('button', { name: /^Injunction, breached/ })).toBeTruthy();
  });
});

describe('the chronology as a list', () => {
  it('has everything, the latest first, and opens it', async () => {
    const { user, onOpenEntry } = show();
    await user.keyboard('l');
    expect(screen.queryByRole('group', { name: 'Incidents' })).toBeNull();
    const [, ...rows] = screen.getAllByRole('row');
    expect(rows.map((row) => within(row).getAllByRole('cell')[2]?.textContent)).toEqual([
      'What the victim wants',
      'Phone call, spoke',
      'Bail',
      'Repeat referral by PoliceRepeat',
      'Forty texts in a night',
      'Pushed down the stairs',
    ]);
    await user.click(button(/^What the victim wants/));
    expect(onOpenEntry).toHaveBeenCalledWith(uuid(5));
    await user.keyboard('l');
    expect(lane('Incidents')).toBeTruthy();
  });

  it('is there for readers beside the line, with nothing in it to stop at', () => {
    show();
    const table = screen.getByRole('table', { name: 'Chronology as a list' });
    expect(within(table).getAllByRole('row')).toHaveLength(7);
    expect(within(table).queryAllByRole('button')).toEqual([]);
    expect(within(table).queryAllByRole('link')).toEqual([]);
  });

  it('says that there is nothing of a kind', async () => {
    const { user } = show();
    await user.keyboard('l');
    await user.click(screen.getByRole('radio', { name: 'Actions' }));
    await waitFor(() => expect(screen.getByText('Nothing of this kind is recorded.')).toBeTruthy());
  });
});

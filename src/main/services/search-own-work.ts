import { dateWithYear } from '../../shared/domain/date-words.ts';
import { fullName } from '../../shared/domain/person.ts';
import type { Found, FoundKind } from '../../shared/domain/search/found.ts';
import { markedText } from '../../shared/domain/search/marked-text.ts';
import { agreementOf } from '../../shared/domain/search/typed-words.ts';
import type { ResearchCase } from '../../shared/ipc/contract/work.ts';
import { sources } from '../store/found-rows.ts';
import type { Store } from '../store/store.ts';
import { findWords, listWords, type AskedWords } from './search-words.ts';
import { getWork } from './work.ts';

/*
 * A representative finds what they work on and nothing else: the actions of their own agency, and the
 * cases that they are asked to look for.
 */

export async function findOwnWork(
  store: Store,
  asked: AskedWords,
  wanted: number,
): Promise<{ found: Found[]; isCutShort: boolean }> {
  const cases = await casesToResearch(store, asked);
  const actions = await findWords(store, ofOwnAgency(store, asked), wanted, ownSources);
  return {
    found: [...cases.slice(0, wanted), ...actions.found.map(inMyActions)],
    isCutShort: actions.isCutShort,
  };
}

export async function listOwnWork(
  store: Store,
  asked: AskedWords,
  kind: FoundKind,
  after: string | null,
): Promise<{ found: Found[]; next: string | null }> {
  if (kind === 'case') return { found: await casesToResearch(store, asked), next: null };
  if (kind !== 'action') return { found: [], next: null };
  const { found, next } = await listWords(store, ofOwnAgency(store, asked), kind, after);
  return { found: found.map(inMyActions), next };
}

const ownSources = sources.filter(({ kind }) => kind === 'action');

/** An agency that is none finds nothing. */
const nobodys = '00000000-0000-4000-8000-000000000000';

const ofOwnAgency = ({ viewer }: Store, asked: AskedWords): AskedWords => ({
  ...asked,
  filter: { ...asked.filter, agencyId: viewer.agencyId ?? nobodys },
});

const inMyActions = (found: Found): Found => ({ ...found, opens: { page: 'my-actions' } });

async function casesToResearch(store: Store, { query }: AskedWords): Promise<Found[]> {
  const { meetings } = await getWork(store);
  return meetings.flatMap(({ heldOn, cases }) =>
    cases.flatMap((each): Found[] => {
      const isNumber = each.caseNumber.toLowerCase() === query.reference.toLowerCase();
      const agreement = agreementOf(namesIn(each), query.words);
      if (!isNumber && (query.words.length === 0 || agreement === 'none')) return [];
      return [
        {
          key: `case ${each.hearingId}`,
          kind: 'case',
          by: isNumber ? 'number' : agreement === 'words' ? 'words' : 'beginnings',
          title: markedText(pairOf(each), query.words),
          note: `To research for the meeting of ${dateWithYear(heldOn)}`,
          why: [{ text: each.caseNumber, isMarked: isNumber }],
          opens: { page: 'research' },
        },
      ];
    }),
  );
}

const pairOf = ({ victim, perpetrator }: ResearchCase): string =>
  `${fullName(victim)} and ${fullName(perpetrator)}`;

const namesIn = ({ victim, perpetrator }: ResearchCase): string =>
  [victim, perpetrator].flatMap((person) => [fullName(person), ...person.otherNames]).join(' · ');

import type { AppContract } from '../../../shared/ipc/contract.ts';
import { checkPerson, matchesOfReferral } from '../../services/matching.ts';
import {
  decideMatch,
  decidePair,
  decisionsOfCase,
  undoMatches,
} from '../../services/match-decisions.ts';
import { previewJoin } from '../../services/preview-join.ts';
import { separatePerson } from '../../services/separate-person.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `matching.${string}`>;

export const matchingHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'matching.ofReferral': ({ id }) => matchesOfReferral(session.requireStore(), id),
  'matching.check': (asked) => checkPerson(session.requireStore(), asked),
  'matching.previewJoin': (two) => previewJoin(session.requireStore(), two),
  'matching.decide': (decision) => decideMatch(session.requireStore(), decision),
  'matching.decidePair': (pair) => decidePair(session.requireStore(), pair),
  'matching.undo': ({ decisionIds }) => undoMatches(session.requireStore(), decisionIds),
  'matching.separate': (asked) => separatePerson(session.requireStore(), asked),
  'matching.ofCase': ({ caseId }) => decisionsOfCase(session.requireStore(), caseId),
});

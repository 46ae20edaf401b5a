import type { AppContract } from '../../../shared/ipc/contract.ts';
import { checkPerson, matchesOfReferral } from '../../services/matching.ts';
import { joinCases } from '../../services/join-cases.ts';
import { joinedCases } from '../../services/joined-cases.ts';
import {
  decideMatch,
  decidePair,
  decisionsOfCase,
  decisionsOfPerson,
  joinAgain,
  undoMatches,
} from '../../services/match-decisions.ts';
import {
  previewJoin,
  previewJoinCases,
  previewSeparate,
  previewUndo,
} from '../../services/preview-match.ts';
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
  'matching.joinCases': (two) => joinCases(session.requireStore(), two),
  'matching.previewJoinCases': (two) => previewJoinCases(session.requireStore(), two),
  'matching.previewUndo': ({ decisionIds }) => previewUndo(session.requireStore(), decisionIds),
  'matching.joinAgain': ({ decisionIds }) => joinAgain(session.requireStore(), decisionIds),
  'matching.undo': ({ decisionIds }) => undoMatches(session.requireStore(), decisionIds),
  'matching.separate': (asked) => separatePerson(session.requireStore(), asked),
  'matching.previewSeparate': (asked) => previewSeparate(session.requireStore(), asked),
  'matching.ofPerson': ({ personId }) => decisionsOfPerson(session.requireStore(), personId),
  'matching.joinedCases': ({ caseId }) => joinedCases(session.requireStore(), caseId),
  'matching.ofCase': ({ caseId }) => decisionsOfCase(session.requireStore(), caseId),
});

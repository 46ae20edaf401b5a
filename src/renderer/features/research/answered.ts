import type { InformationState } from '../../../shared/domain/hearing.ts';
import type { ResearchCase } from '../../../shared/ipc/contract/work.ts';

type Answer = Pick<ResearchCase, 'information'>;

export const isAnswered = ({ information }: Answer): boolean => information.state !== 'not-heard';

export const leftToAnswer = (cases: readonly Answer[]): number =>
  cases.filter((each) => !isAnswered(each)).length;

/** Words make an answer of what was none, and without them there is none again. */
export function stateOfWords(text: string, state: InformationState): InformationState {
  if (text.trim() === '') return 'not-heard';
  return state === 'not-heard' || state === 'nothing-known' ? 'information' : state;
}

import type { ResearchCase } from '../../../shared/ipc/contract/work.ts';

/** What the representative's own agency says of one case. */
export type Information = ResearchCase['information'];
export type ChangeInformation = (changes: Partial<Information>) => void;

import { z } from 'zod';
import {
  HeldIncident,
  IncidentCheck,
  IncidentHeadings,
  IncidentList,
  IncidentListFacts,
  IncidentMapping,
  IncidentRow,
} from '../../domain/incident-list.ts';
import { ListRowKind } from '../../domain/list-form.ts';
import { pageInput, pageOf } from './paging.ts';
import { coordinatorAndChair, coordinators } from '../rights.ts';

const list = { listId: z.uuid() };
const { importedCount, heldCount, alreadyCount, newVictimCount } = IncidentList.shape;

/** Import of a list of crimes or anti-social behaviour: choose, read, check, look, import, remove. */
export const incidentCalls = {
  /** Asks for a file; null when the person cancels. */
  'incidents.choose': {
    allow: coordinators,
    input: z.strictObject({}),
    output: z.strictObject({ ...list, fileName: z.string() }).nullable(),
  },
  'incidents.read': { allow: coordinators, input: z.strictObject(list), output: IncidentHeadings },
  'incidents.check': {
    allow: coordinators,
    input: z.strictObject({ ...list, mapping: IncidentMapping, ...IncidentListFacts.shape }),
    output: IncidentCheck,
  },
  'incidents.rows': {
    allow: coordinators,
    input: z.strictObject({ ...list, kind: ListRowKind, ...pageInput }),
    output: pageOf(IncidentRow),
  },
  'incidents.import': {
    allow: coordinators,
    input: z.strictObject(list),
    output: z.strictObject({ importedCount, heldCount, alreadyCount, newVictimCount }),
  },
  /** Stops reading, checking or importing and forgets the list; an import is taken back whole. */
  'incidents.cancel': { allow: coordinators, input: z.strictObject(list), output: z.void() },
  /** The lists that were imported, the latest first. */
  'incidents.lists': {
    allow: coordinatorAndChair,
    input: z.strictObject(pageInput),
    output: pageOf(IncidentList),
  },
  /** The rows of an imported list that could not be taken. */
  'incidents.held': {
    allow: coordinators,
    input: z.strictObject({ ...list, ...pageInput }),
    output: pageOf(HeldIncident),
  },
  /** Puts a whole list in the bin, with the victims on whom nothing else leans. */
  'incidents.remove': {
    allow: coordinators,
    input: z.strictObject(list),
    output: z.strictObject({ incidents: z.int(), victims: z.int(), keptVictims: z.int() }),
  },
  /** Refused when its incidents were imported again meanwhile. */
  'incidents.restore': { allow: coordinators, input: z.strictObject(list), output: z.void() },
} as const;

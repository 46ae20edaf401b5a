import { z } from 'zod';
import { FormChange } from '../../domain/form/form-changes.ts';
import { FormNotes } from '../../domain/form/form-notes.ts';
import { KeptValue } from '../../domain/form/kept-values.ts';
import { TakenForm } from '../../domain/form/taken-form.ts';
import { SaidOfRecord, TypedReferral } from '../../domain/form/typed-referral.ts';
import { FormMatches } from '../../domain/matching/match-view.ts';
import { ReferralStatus } from '../../domain/referral.ts';
import { coordinators } from '../rights.ts';

const filled = {
  typed: TypedReferral,
  /** What was said of records in the store. */
  said: z.array(SaidOfRecord).max(40).default([]),
};

const ofRecords = { kind: 'person', at: 'said.personId' } as const;

const ofReferral = { kind: 'referral', at: 'id' } as const;
/** `revision` is that of the form as it was opened. */
const opened = { id: z.uuid(), revision: z.string().max(200) };
const corrected = { ...opened, typed: TypedReferral };

export const formCalls = {
  /** What a form that is being typed has to say, and who its people may be; nothing is changed. */
  'forms.look': {
    allow: coordinators,
    about: ofRecords,
    input: z.strictObject(filled),
    output: z.strictObject({ notes: FormNotes, matches: FormMatches }),
    recordsView: 'person.checked',
  },
  /** A Word file, a saved e-mail or a text file, read in main; null when nobody chose one. */
  'forms.choose': {
    allow: coordinators,
    input: z.strictObject({}),
    output: TakenForm.nullable(),
  },
  /** A referral that somebody pasted. */
  'forms.readText': {
    allow: coordinators,
    input: z.strictObject({ text: z.string().min(1, 'Paste the referral first').max(500_000) }),
    output: TakenForm,
  },
  'forms.save': {
    allow: coordinators,
    about: ofRecords,
    input: z.strictObject(filled),
    output: z.strictObject({ id: z.uuid() }),
  },
  /** A saved referral as a form, without what is confidential: each value is asked for by itself. */
  'forms.open': {
    allow: coordinators,
    about: ofReferral,
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({ typed: TypedReferral, status: ReferralStatus, revision: z.string() }),
    recordsView: 'referral.viewed',
  },
  'forms.revealKept': {
    allow: coordinators,
    about: ofReferral,
    input: z.strictObject({ ...opened, value: KeptValue }),
    output: z.strictObject({ text: z.string() }),
  },
  /** What a correction has to say, and what it changes; nothing is changed yet. */
  'forms.lookAtCorrection': {
    allow: coordinators,
    about: ofReferral,
    input: z.strictObject(corrected),
    output: z.strictObject({ notes: FormNotes, changes: z.array(FormChange) }),
  },
  'forms.correct': {
    allow: coordinators,
    about: ofReferral,
    input: z.strictObject(corrected),
    output: z.void(),
  },
} as const;

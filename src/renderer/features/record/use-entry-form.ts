import { useState } from 'react';
import { errorText } from '../../lib/error-text.ts';
import { today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import {
  completeForm,
  formOf,
  isUnchanged,
  readForm,
  type EntryForm,
  type Problems,
} from './entry-form.ts';
import type { Opened } from './entry-opening.ts';
import { recordAreas } from './record-areas.ts';

type Form = {
  readonly form: EntryForm;
  /** Null while nothing is. */
  readonly typed: EntryForm | null;
  readonly problems: Problems;
  readonly change: (changes: Partial<EntryForm>) => void;
  /** What was typed before; null empties it again. */
  readonly giveBack: (typed: EntryForm | null) => void;
  /** Sends it, or says what is wrong. */
  readonly send: (onSaved: () => void) => void;
  readonly isBusy: boolean;
};

const none: Problems = new Map();

/** What is typed in the form of an entry, and how it is sent. */
export function useEntryForm({
  kind,
  entry,
  personId,
  caseId,
}: Opened & { readonly caseId: string | null }): Form {
  const tool = useCall('entries.lists', {}).data?.assessments[0]?.name ?? '';
  const usual = kind === 'assessment' ? { tool } : {};
  const start = formOf(kind, entry, { personId, today: today(), usual });
  // Made once, so that a repeated save adds nothing twice.
  const [id] = useState(() => entry?.id ?? crypto.randomUUID());
  const [form, setForm] = useState(start);
  const [problems, setProblems] = useState(none);
  const save = useChange('entries.save', {
    changes: recordAreas,
    onError: (error) => setProblems(new Map([['', errorText(error)]])),
  });
  return {
    form,
    typed: isUnchanged(kind, form, start) ? null : form,
    problems,
    isBusy: save.isPending,
    change: (changes) => {
      setForm((known) => ({ ...known, ...changes }));
      setProblems(none);
    },
    giveBack: (typed) => setForm(typed === null ? start : completeForm(kind, typed)),
    send: (onSaved) => {
      const read = readForm({ id, caseId, kind }, form);
      if ('problems' in read) setProblems(read.problems);
      else save.mutate(read.typed, { onSuccess: onSaved });
    },
  };
}

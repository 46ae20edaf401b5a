import { useState } from 'react';
import { errorText } from '../../lib/error-text.ts';
import { today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { type Draft, useDraft } from '../../lib/use-draft.ts';
import {
  completeForm,
  EntryForm,
  formOf,
  isUnchanged,
  readForm,
  type Problems,
} from './entry-form.ts';
import type { Opened } from './EntryDrawer.tsx';
import { recordAreas } from './record-areas.ts';

type Options = Opened & { readonly caseId: string | null; readonly onClose: () => void };

type Form = {
  readonly form: EntryForm;
  readonly problems: Problems;
  readonly draft: Draft;
  readonly change: (changes: Partial<EntryForm>) => void;
  /** Sends it under this id, or says what is wrong. */
  readonly send: (id: string) => void;
  readonly isBusy: boolean;
};

const none: Problems = new Map();

/** The form of an entry: what is typed is kept until it is sent or left. */
export function useEntryForm({ kind, entry, personId, caseId, onClose }: Options): Form {
  const tool = useCall('entries.lists', {}).data?.assessments[0]?.name ?? '';
  const usual = kind === 'assessment' ? { tool } : {};
  const start = formOf(kind, entry, { personId, today: today(), usual });
  const [form, setForm] = useState(start);
  const [problems, setProblems] = useState(none);
  const draft = useDraft({
    place: `entry/${entry?.id ?? `${caseId ?? personId}/${kind}`}`,
    schema: EntryForm,
    typed: isUnchanged(kind, form, start) ? null : form,
    onGiveBack: (typed) => setForm(typed === null ? start : completeForm(kind, typed)),
  });
  const save = useChange('entries.save', {
    changes: recordAreas,
    onSuccess: () => {
      draft.sent();
      onClose();
    },
    onError: (error) => setProblems(new Map([['', errorText(error)]])),
  });
  return {
    form,
    problems,
    draft,
    isBusy: save.isPending,
    change: (changes) => {
      setForm((known) => ({ ...known, ...changes }));
      setProblems(none);
    },
    send: (id) => {
      const read = readForm({ id, caseId, kind }, form);
      if ('problems' in read) setProblems(read.problems);
      else save.mutate(read.typed);
    },
  };
}

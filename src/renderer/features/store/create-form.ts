import { UserName } from '../../../shared/domain/access/user.ts';
import { type ForumKind, ForumName } from '../../../shared/domain/forum-kind.ts';
import type { PassphraseMeter } from '../../../shared/domain/passphrase-meter.ts';
import { firstProblem } from '../../lib/first-problem.ts';
import type { OutputOf } from '../../lib/ipc.ts';
import {
  emptyNewPassphrase,
  newPassphraseProblems,
  type NewPassphraseForm,
} from '../../lib/new-passphrase.ts';

/** Where a new store goes, as main answered. */
type StorePlace = NonNullable<OutputOf<'store.choosePlace'>>;

export type CreateForm = {
  readonly userName: string;
  readonly forumName: string;
  readonly forumKind: ForumKind;
  readonly place: StorePlace | null;
  readonly isWrittenDown: boolean;
} & NewPassphraseForm;

export const emptyCreateForm: CreateForm = {
  userName: '',
  forumName: '',
  forumKind: 'marac',
  place: null,
  ...emptyNewPassphrase,
  isWrittenDown: false,
};

/** What is wrong with each field, in words; a field that is right is absent. */
export function createFormProblems(
  form: CreateForm,
  meter: PassphraseMeter | null,
): Partial<Record<keyof CreateForm, string>> {
  const problems: Partial<Record<keyof CreateForm, string | null>> = {
    forumName: firstProblem(ForumName, form.forumName),
    place: form.place === null ? 'Choose where to keep the store' : null,
    userName: firstProblem(UserName, form.userName),
    ...newPassphraseProblems(form, meter),
    isWrittenDown: form.isWrittenDown
      ? null
      : 'Write the passphrase down and keep it safe before you go on',
  };
  return Object.fromEntries(Object.entries(problems).filter(([, words]) => words !== null));
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/**
 * What is typed must outlive a lock. Whoever holds it in a state of the page has to keep it: by `useDraft`
 * where a button sends it, by `useAutosave` where it is saved as it is typed. These hold it and do not keep
 * it. Seen is only that a file has one of the two, not which of its fields it is for.
 */
const notKept: Readonly<Record<string, string>> = {
  'components/SearchBox.tsx': 'words to look for are no work, and name people',
  'features/audit/AuditView.tsx': 'what narrows a list is no work',
  'features/audit/CheckCode.tsx': 'a code is on its paper',
  'features/backups/ChooseBackup.tsx': 'a passphrase is never kept',
  'features/backups/ConfirmRestore.tsx': 'a passphrase is never kept, nor the word that agrees',
  'features/backups/SalvageView.tsx': 'a passphrase is never kept',
  'features/hearings/Room.tsx': 'its state is only which case is shown; each row keeps its own',
  'features/lists/ImportIncidents.tsx': 'says who sent a list, which is closed by the lock itself',
  'features/matching/CheckName.tsx': 'words to look for are no work, and name people',
  'features/matching/JoinCase.tsx': 'words to look for are no work, and name people',
  'features/matching/JoinPerson.tsx': 'words to look for are no work, and name people',
  'features/meetings/AgendaBuilder.tsx': 'its state is only whether its plan is open',
  'features/meetings/MinutesCell.tsx': 'three figures, saved when the field is left',
  'features/retention/DestroyModal.tsx': 'a passphrase is never kept',
  'features/search/NameFilter.tsx': 'one name, of a search that is kept on no page either',
  'features/store/CreateStore.tsx': 'there is no store yet that could keep it',
  'features/store/RecoverStore.tsx': 'the recovery code and a passphrase are never kept',
  'features/store/UnlockForm.tsx': 'a passphrase is never kept',
  'features/users/NewPassphraseForm.tsx': 'a passphrase is never kept',
  'features/users/RecoverySheetModal.tsx': 'a part of the recovery code is never kept',
  'features/users/TestRecoveryModal.tsx': 'the recovery code is never kept',
};

const files = new Map(
  readdirSync('src/renderer', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file, 'utf8')] as const),
);

const hasField = (code: string): boolean =>
  /<(Textarea|TextInput|NumberInput|Autocomplete|TagsInput|PasswordInput|textarea|input)\b/.test(
    code,
  );
const hasState = (code: string): boolean => /\b(useState|useReducer|useForm)\b[<(]/.test(code);
const isKept = (code: string): boolean => /\buse(\w*Draft|Autosave)\b[<(]/.test(code);

const importsOf = (file: string, code: string): string[] =>
  [...code.matchAll(/from '(\.[^']+\.tsx?)'/g)].map(([, path = '']) => join(dirname(file), path));

/** A component that shows a field and leaves what is typed there to whoever shows it. */
const passesOn = new Set<string>();
const takesTyping = (file: string, code: string): boolean =>
  hasField(code) || importsOf(file, code).some((other) => passesOn.has(other));

for (let before = -1; before !== passesOn.size;) {
  before = passesOn.size;
  for (const [file, code] of files) {
    if (takesTyping(file, code) && !hasState(code) && !isKept(code)) passesOn.add(file);
  }
}

const holders = [...files]
  .filter(([file, code]) => takesTyping(file, code) && hasState(code))
  .map(([file]) => file);

it('sees the forms that keep what is typed', () => {
  const kept = holders.filter((file) => isKept(files.get(file) ?? ''));
  expect(kept).toEqual(
    expect.arrayContaining(
      ['actions/ActionReport', 'referrals/DecisionCard', 'users/UserDrawer'].map(
        (name) => `src/renderer/features/${name}.tsx`,
      ),
    ),
  );
});

it('keeps what is typed in every form but those that must not, or need not', () => {
  const lost = holders.filter((file) => !isKept(files.get(file) ?? ''));
  expect(lost.toSorted()).toEqual(
    Object.keys(notKept)
      .map((name) => `src/renderer/${name}`)
      .toSorted(),
  );
});

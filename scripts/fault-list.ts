/** Something that goes wrong, or that somebody does wrong, and the tests that do it on purpose. */
export type Fault = {
  readonly id: string;
  readonly words: string;
  /** By file, without `tests/`: what is in the title of each test. */
  readonly triedBy: Readonly<Record<string, readonly string[]>>;
};

const fault = (id: string, words: string, triedBy: Fault['triedBy']): Fault => ({
  id,
  words,
  triedBy,
});

const keyFile = 'integration/vault/key-file.test.ts';
const attempts = 'integration/vault/attempts.test.ts';
const deriveKey = 'integration/vault/derive-key.test.ts';
const damaged = 'integration/vault/damaged-store.test.ts';
const openStore = 'integration/store/open-store.test.ts';
const openers = 'integration/vault/two-openers.test.ts';
const care = 'integration/backup/care.test.ts';
const makeBackup = 'integration/backup/make-backup.test.ts';
const updates = 'integration/backup/update-backup.test.ts';
const secondPlace = 'integration/backup/second-place.test.ts';
const backupKills = 'integration/backup/sudden-death.test.ts';
const rotationKills = 'integration/vault/rotation-kills.test.ts';
const fullDisk = 'integration/vault/rotation-full-disk.test.ts';
const lock = 'integration/vault/lock.test.ts';
const pages = 'integration/store/read-elsewhere.test.ts';
const lockInApp = 'e2e/electron/lock.test.ts';
const faultsInApp = 'e2e/electron/faults.test.ts';
const security = 'e2e/electron/security.test.ts';
const crashes = 'e2e/electron/crash.test.ts';
const waysOut = 'e2e/electron/ways-out.test.ts';

/** In the order of their numbers. */
export const faults: readonly Fault[] = [
  fault('F1', 'Wrong passphrase, wrong user, damaged slot', {
    [keyFile]: ['refuses “', 'answers the same for another’s passphrase', 'refuses a slot '],
    [attempts]: ['wait for the audit'],
  }),
  fault('F2', 'Many wrong tries, with a new start between', {
    [attempts]: ['cost nothing five times', 'are counted across a new start'],
  }),
  fault('F3', 'é typed in two ways, a space at the end, emoji, 1,000 characters', {
    [keyFile]: ['however é was typed'],
    [deriveKey]: ['is the same for é as one letter and as two', 'takes 1,000 characters'],
  }),
  fault('F4', 'A slot whose derivation was made cheap', {
    [keyFile]: ['refuses parameters below the floor'],
  }),
  fault('F5', 'A slot copied, a slot taken out, another store’s id', {
    [keyFile]: ['refuses a slot of another', 'refuses a slot under another’s name'],
  }),
  fault('F6', 'One copy of the key file gone or half written', {
    [keyFile]: ['serve alone when the other is'],
    [faultsInApp]: ['whose key file is damaged opens by the second copy'],
  }),
  fault('F7', 'Both copies of the key file gone or damaged', {
    [keyFile]: ['tells a newer file, two damaged ones and two missing ones apart'],
    [faultsInApp]: [
      'both of whose key files are damaged says so',
      'both of whose key files are gone is restored from a backup',
    ],
  }),
  fault('F8', 'An old key file put back after somebody was removed', {
    'integration/vault/rotate-keys.test.ts': ['put back after somebody was removed opens nothing'],
    [keyFile]: ['does not bring back', 'shut out whoever knew the earlier one'],
  }),
  fault('F9', 'A recovery code typed otherwise, or with one slip', {
    'unit/shared/domain/recovery-code.test.ts': [
      'is read as people type it',
      'is refused when any one symbol is another',
      'is refused when any two neighbours are swapped',
    ],
    'integration/services/recovery.test.ts': ['is tested without changing anything'],
  }),
  fault('F10', 'A key of 63 hex digits', {
    [openStore]: ['never hands SQLite a key of'],
  }),
  fault('F11', 'A store file of 0 bytes', { [damaged]: ['is refused and not made one'] }),
  fault('F12', 'A store file that is plain SQLite', {
    [damaged]: ['is refused and not encrypted when it is plain SQLite'],
  }),
  fault('F13', 'A byte of the salt, the first page or its seal flipped', {
    [damaged]: ['told apart from a wrong passphrase, and changes nothing: a bit of'],
    'e2e/electron/backup.test.ts': ['a store that cannot be opened any more is restored'],
  }),
  fault('F14', 'A byte flipped in the middle', {
    [damaged]: ['is named by its page: a bit flipped', 'is not mended by an attempt to write'],
    [care]: ['of a damaged page'],
    'e2e/electron/backup.test.ts': ['damage in the middle is told'],
  }),
  fault('F15', 'Pages changed or overwritten, the file cut short', {
    [damaged]: [
      'is named by its page: a page overwritten with zeros',
      'is named by its page: two pages changed',
      'changes nothing: a page cut off',
      'changes nothing: 1,000 bytes cut off',
    ],
    [faultsInApp]: ['a store cut short is told from a wrong passphrase'],
  }),
  fault('F16', 'Garbage behind the end', {
    [damaged]: ['opens a store with garbage behind it'],
    [care]: ['of garbage behind the end'],
  }),
  fault('F17', 'An old page, or the whole store of yesterday', {
    [damaged]: ['takes a page from yesterday', 'takes the whole store from yesterday'],
    [care]: ['of an older store'],
  }),
  fault('F18', 'The journal deleted after a crash', {
    [damaged]: ['is never silent when somebody took the journal away'],
    [care]: ['of an unclean end'],
  }),
  fault('F19', 'A journal left by a crash', { [damaged]: ['is rolled back by the journal'] }),
  fault('F20', 'Killed in the middle of writes', {
    'integration/store/sudden-death.test.ts': ['loses nothing that was said to be saved'],
    'e2e/electron/journey.test.ts': ['a killed app loses nothing'],
  }),
  fault('F21', 'Killed in VACUUM, migration, backup, restore or destroying', {
    [backupKills]: [
      'when killed while making some',
      'when killed while restoring',
      'when killed while bringing it forward',
      'when killed while the file is written anew',
    ],
    'integration/store/seal-values.test.ts': ['is written anew at the next opening'],
    'integration/store/killed-destroying.test.ts': ['when killed while it is destroyed'],
  }),
  fault('F22', 'Killed while the keys are changed, before each step', {
    [rotationKills]: ['leaves a store that one epoch opens whole', 'goes through many steps'],
  }),
  fault('F24', 'The disk full in a change, rotation, backup or a document', {
    [fullDisk]: ['when the disk fills up', 'where no large file can be written'],
    [makeBackup]: ['leaves no empty file when the disk refuses: SQLITE_FULL'],
    'integration/store/full-disk.test.ts': ['a change on a full disk is not saved at all'],
    'integration/export/write-document-faults.test.ts': ['speaks of the document'],
  }),
  fault('F25', 'The disk cannot read one page', {
    'integration/store/failing-disk.test.ts': ['from a disk that cannot read one page'],
  }),
  fault('F26', 'A folder that is read-only, a file that a program holds', {
    [openers]: ['waits for a program that holds the file', 'says in words that a program holds'],
    [faultsInApp]: ['a store in a folder that may not be written is refused'],
  }),
  fault('F27', 'The app started twice', {
    'unit/main/single-instance.test.ts': ['shows the window of the first', 'ends at once'],
    [security]: ['a second start shows the first and ends'],
  }),
  fault('F28', 'The store opened by somebody else while it is open', {
    [openers]: ['refuses every second opener by the name of the first'],
    'integration/vault/session.test.ts': ['tells a second opener who has the store'],
  }),
  fault('F30', 'A store in a folder that is kept in step with others', {
    'integration/vault/session.test.ts': ['kept in step with other computers'],
  }),
  fault('F31', 'Sleep in the middle of a change', {
    [lock]: ['is rolled back at suspend, after'],
    [lockInApp]: ['before sleep the store is closed first'],
  }),
  fault('F32', 'The lid closed for eight hours', {
    [lock]: ['finds the store locked before anything else is answered'],
    [lockInApp]: ['is locked before anything else is drawn'],
  }),
  fault('F33', 'The screen locked, another user of the computer', {
    [lockInApp]: ['there after the screen was locked', 'another user of the computer finds it'],
  }),
  fault('F34', 'Locked or killed with unsaved text', {
    [lockInApp]: ['there after the screen was locked', 'there after the app was killed'],
    'integration/services/drafts.test.ts': ['is there again after a new start'],
  }),
  fault('F35', 'A clock set back, leap day, summer time, 2038', {
    'integration/store/audit-store.test.ts': ['is entered once, with both times', 'is right at'],
    [attempts]: ['neither ends the wait'],
  }),
  fault('F36', 'A sort too big for the memory of SQLite', {
    'integration/store/sort-in-memory.test.ts': ['writes no file', 'would write one without'],
  }),
  fault('F37', 'The page crashes, main crashes', {
    [crashes]: ['a page that crashes comes back locked', 'main that crashes leaves no dump'],
    [security]: ['no dump of the memory can be made'],
  }),
  fault('F38', 'Searching the disk after a day’s work', {
    'e2e/electron/traces.test.ts': ['leaves nothing of anybody outside the store'],
  }),
  fault('F39', 'An address changed or a case destroyed, read for page by page without SQLite', {
    [pages]: ['is read page by page without SQLite', 'an address that was changed is found'],
    'integration/store/seal-values.test.ts': ['so that no column and no page holds a value'],
    'integration/services/destroy-cases.test.ts': ['leaves none of its words on any page'],
  }),
  fault('F40', 'A case destroyed, then an older backup restored', {
    'integration/backup/destroyed-since.test.ts': [
      'is destroyed again in a backup from before',
      'by what this computer remembers',
    ],
  }),
  fault('F41', 'The place for backups full, unplugged or read-only', {
    [makeBackup]: ['leaves no empty file when the disk refuses'],
    [secondPlace]: ['says when it is unplugged', 'keeps the backups it has', 'says so: '],
    'e2e/electron/backup.test.ts': ['a second place that is taken away is told'],
  }),
  fault('F42', 'A backup damaged where it lies', { [care]: ['a damaged one is told'] }),
  fault('F43', 'A backup of another store or of a newer version', {
    [care]: ['refuses a damaged backup, one of another store'],
  }),
  fault('F44', 'An update that fails half-way', { [updates]: ['names the backup when a step'] }),
  fault('F45', 'A store from a newer version', {
    [updates]: ['refuses a store from a newer version'],
    [faultsInApp]: ['a store from a newer version is refused'],
  }),
  fault('F51', 'Text that would break a document', {
    'integration/export/hostile-text.test.ts': ['text that would break the file'],
  }),
  fault('F53', 'Cells that a spreadsheet would take for a formula', {
    'unit/main/csv-text.test.ts': ['reads back as the same text', 'that begins with NUL'],
  }),
  fault('F54', 'A file’s name made of what a case says', {
    'integration/export/file-name.test.ts': ['is safe on every system'],
  }),
  fault('F57', 'A list that unpacks to very much', {
    'integration/import/hostile-lists.exploit.test.ts': ['unpacks to', 'has thousands of parts'],
  }),
  fault('F60', 'A list in another encoding, with quotation marks left open', {
    'integration/import/read-list-file.test.ts': ['in Windows-1252', 'is never closed'],
  }),
  fault('F61', 'The same list taken in twice', {
    'integration/import/list-imports.test.ts': ['adds nothing when the same list comes again'],
  }),
  fault('F62', 'Text that looks like markup or script', {
    [security]: ['no text becomes script or markup'],
  }),
  fault('F63', 'Calls that are none, of another shape, of 100 MB', {
    'integration/ipc/contract.test.ts': ['refuses what is no object', 'a polluted prototype'],
    'e2e/electron/calls.test.ts': [
      'calls that are none are refused',
      'input of another shape is refused',
      'an input of 100 MB is refused',
      'no call changes what every object of main has',
      'a frame within the page has no bridge',
    ],
  }),
  fault('F64', 'Each role makes each call that it may not', {
    'integration/ipc/rights.test.ts': ['is refused every call that the contract does not give'],
  }),
  fault('F65', 'An auditor reads the tables themselves', {
    'integration/services/confidential.test.ts': ['is in no table in clear'],
    [keyFile]: ['gives the address key to nobody whose slot does not hold it'],
  }),
  fault('F66', 'A search for signs that mean something to SQLite', {
    'integration/services/search.test.ts': ['finds nothing and breaks nothing'],
  }),
  fault('F67', 'Files dropped, middle clicks, windows, forms', {
    [waysOut]: ['what is dropped', 'neither a middle click', 'no window opens a window'],
  }),
  fault('F69', 'A whole session where every packet is counted', {
    'e2e/electron/network.test.ts': ['a whole day with the app sends no packet'],
  }),
  fault('F70', 'The audit edited, deleted, cut, reordered, rebuilt', {
    'integration/store/verify-audit.test.ts': [
      'is found, and where',
      'a whole chain can be written anew',
      'cannot be rewritten behind it',
    ],
    'integration/vault/unlock-cut-audit.test.ts': ['is not healed by unlocking'],
  }),
  fault('F71', 'An address left on the clipboard', {
    'unit/main/clipboard.test.ts': ['takes a value away', 'leaves what somebody copied since'],
  }),
  fault('F73', 'Too little memory to derive a key', {
    [deriveKey]: ['is told in words by the', 'ends in words and never in a weaker key'],
  }),
  fault('F74', 'The native module for keys missing', {
    [deriveKey]: ['falls to WebAssembly where the native build is missing'],
  }),
];

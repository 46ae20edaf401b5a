/** A fault, or the part of one that stays untried, and why. */
export type NotTried = { readonly id: string; readonly words: string; readonly reason: string };

const unmade = 'it comes with later work, and there is nothing to try yet';

export const notTried: readonly NotTried[] = [
  {
    id: 'F23',
    words: 'Power cut in a commit',
    reason: 'a process can be killed, but the power of this machine cannot be cut',
  },
  {
    id: 'F26',
    words: 'Windows and macOS holding a file',
    reason: 'only this system is here; the row above tries it with a program of its own',
  },
  {
    id: 'F28',
    words: 'Two computers on one share',
    reason: 'there is one computer; the row above tries two processes on one disk',
  },
  {
    id: 'F29',
    words: 'A share or stick pulled out in a write',
    reason: 'nothing can be unplugged from this machine',
  },
  {
    id: 'F30',
    words: 'A real OneDrive or Dropbox and its conflict copies',
    reason: 'it needs an account and a network; the row above tries the folder alone',
  },
  {
    id: 'F31',
    words: 'A computer that really sleeps in a change',
    reason:
      'this machine cannot be put to sleep; the row above tells the app what the system would',
  },
  {
    id: 'F32',
    words: 'A lid that is really closed',
    reason: 'this machine has none; the row above moves the clock and tells the app of the waking',
  },
  {
    id: 'F33',
    words: 'The screen lock of Windows, macOS and a Linux desktop, remote desktop',
    reason:
      'only what the system would tell the app can be told here; a Linux desktop without a screen saver that answers tells nothing',
  },
  {
    id: 'F37',
    words: 'Dumps that Windows and macOS make of a crash',
    reason: 'neither is here; the row above looks for those of Electron and of Linux',
  },
  {
    id: 'F38',
    words: 'Prefetch of Windows, recent files of the system’s dialogs',
    reason: 'Windows is not here, and a test answers the dialogs in place of the system',
  },
  { id: 'F46', words: 'A safe address planted in an export', reason: unmade },
  { id: 'F47', words: 'An address spelt or broken otherwise', reason: unmade },
  { id: 'F48', words: 'An address from another case', reason: unmade },
  { id: 'F49', words: 'An author who releases their own export', reason: unmade },
  { id: 'F50', words: 'A recipient who is the perpetrator', reason: unmade },
  { id: 'F52', words: 'Field codes in a real Word', reason: 'Word is not on this machine' },
  { id: 'F55', words: 'A document open in Word', reason: 'Word is not on this machine' },
  { id: 'F56', words: 'An encrypted export tampered with', reason: unmade },
  { id: 'F58', words: 'A Word file that means harm, taken in', reason: unmade },
  { id: 'F59', words: 'A broken Word file, taken in', reason: unmade },
  {
    id: 'F68',
    words: 'Switches and variables against an installed app',
    reason:
      'no release of Electron for installing is on this machine; npm run e2e tries a packed one',
  },
  {
    id: 'F72',
    words: 'Pictures of the window on Windows and macOS',
    reason: 'neither is here, and Linux protects no window',
  },
  { id: 'F75', words: 'A store of 50,000 cases', reason: '`npm run bench` measures it' },
];

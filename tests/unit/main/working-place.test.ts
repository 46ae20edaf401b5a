import { expect, it } from 'vitest';
import { problemOfPath } from '../../../src/main/vault/working-place.ts';

it.each([
  ['/home/j/Documents/Casetable', null],
  ['C:\\Users\\j\\Documents', null],
  ['/home/j/Boxing club', null],
  ['/home/j/Box files', null],
  ['C:\\Users\\j\\OneDrive\\Casetable', 'synced'],
  ['C:\\Users\\j\\OneDrive - Northmere Council\\MARAC', 'synced'],
  ['/home/j/Dropbox (Personal)/x', 'synced'],
  ['/Users/j/Library/Mobile Documents/com~apple~CloudDocs', 'synced'],
  ['/home/j/Google Drive', 'synced'],
  ['/Users/j/Library/CloudStorage/OneDrive-Acme/MARAC', 'synced'],
  ['/Users/j/Library/CloudStorage/Box-Box', 'synced'],
  ['/Users/j/Library/CloudStorage/GoogleDrive-j', 'synced'],
  ['C:\\Users\\j\\OneDrive-Acme', 'synced'],
  ['/home/j/Box-Box', 'synced'],
  ['C:\\Users\\j\\Box', 'synced'],
  ['C:\\Users\\j\\Box Sync', 'synced'],
  ['C:\\Users\\j\\Acme Dropbox\\MARAC', 'synced'],
  ['/home/j/Dropbox-Acme', 'synced'],
  ['\\\\server\\share\\marac', 'network'],
  ['//server/share', 'network'],
  ['/media/j/STICK', 'removable'],
  ['/run/media/j/STICK', 'removable'],
  ['/Volumes/STICK', 'removable'],
] as const)('%s is judged %s', (folder, problem) => {
  expect(problemOfPath(folder)).toBe(problem);
});

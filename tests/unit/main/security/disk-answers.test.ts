import { describe, expect, it } from 'vitest';
import {
  bitLockerState,
  type BlockDevice,
  fileVaultState,
  linuxDiskState,
} from '../../../../src/main/security/disk-answers.ts';

describe('what Windows answers', () => {
  it.each([
    ['1\r\n', 'on'],
    ['2\r\n', 'off'],
    ['3', 'off'],
    ['4', 'off'],
    ['5', 'off'],
    ['6', 'on'],
    ['0', 'unknown'],
    ['', 'unknown'],
    ['11', 'unknown'],
    ['New-Object : Cannot create type.', 'unknown'],
  ] as const)('%j is %s', (answer, state) => {
    expect(bitLockerState(answer)).toBe(state);
  });
});

describe('what macOS answers', () => {
  it.each([
    ['FileVault is On.\n', 'on'],
    ['FileVault is Off.\n', 'off'],
    ['FileVault is On.\nEncryption in progress: Percent completed = 14.77\n', 'off'],
    ['FileVault is Off.\nDeferred enablement appears to be active for user.\n', 'off'],
    ['FileVault is On.\nDecryption in progress: Percent completed = 20\n', 'off'],
    ['FileVault master keychain appears to be installed.\n', 'unknown'],
    ['fdesetup: command not found', 'unknown'],
    ['', 'unknown'],
  ] as const)('%j is %s', (answer, state) => {
    expect(fileVaultState(answer)).toBe(state);
  });
});

const mount = (number: string, point: string, kind: string, source: string): string =>
  `36 35 ${number} / ${point} rw,noatime shared:1 - ${kind} ${source} rw`;

const disk: BlockDevice = { name: 'sda', number: '8:0', uuid: '', madeFrom: [] };
const part: BlockDevice = { name: 'sda2', number: '8:2', uuid: '', madeFrom: [] };
const crypt: BlockDevice = {
  name: 'dm-0',
  number: '253:0',
  uuid: 'CRYPT-LUKS2-0123456789abcdef-root',
  madeFrom: ['sda2'],
};
const volume = (number: string, madeFrom: readonly string[]): BlockDevice => ({
  name: `dm-${number}`,
  number: `253:${number}`,
  uuid: 'LVM-abcdef',
  madeFrom,
});

const noSwap = 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n';
const swap = (place: string, kind: string): string =>
  `${noSwap}${place}                               ${kind}\t8388604\t0\t-2\n`;

type Given = {
  readonly mounts: readonly string[];
  readonly devices?: readonly BlockDevice[];
  readonly swaps?: string;
  readonly names?: Readonly<Record<string, string>>;
};

const stateOf = ({ mounts, devices = [disk, part, crypt], swaps = noSwap, names = {} }: Given) =>
  linuxDiskState(
    { mounts: mounts.join('\n'), swaps, devices, names: new Map(Object.entries(names)) },
    ['/', '/home/j.lowe'],
  );

const root = mount('253:0', '/', 'ext4', '/dev/mapper/root');

describe('what Linux shows', () => {
  it.each<readonly [string, Given, string]>([
    ['one encrypted file system', { mounts: [root] }, 'on'],
    ['a plain partition', { mounts: [mount('8:2', '/', 'ext4', '/dev/sda2')] }, 'off'],
    [
      'an encrypted home on a plain system, whose temporary files lie in clear',
      {
        mounts: [
          mount('8:2', '/', 'ext4', '/dev/sda2'),
          mount('253:0', '/home', 'ext4', '/dev/dm-0'),
        ],
      },
      'off',
    ],
    [
      'a plain home on an encrypted system',
      { mounts: [root, mount('8:2', '/home', 'ext4', '/dev/sda2')] },
      'off',
    ],
    [
      'another folder on a plain disk, such as that to start from',
      {
        mounts: [
          root,
          mount('8:2', '/boot', 'ext4', '/dev/sda2'),
          mount('8:2', '/home/j', 'ext4', '/dev/sda2'),
        ],
      },
      'on',
    ],
    [
      'volumes made from an encrypted partition',
      {
        mounts: [mount('253:1', '/', 'xfs', '/dev/mapper/vg-root')],
        devices: [part, crypt, volume('1', ['dm-0'])],
      },
      'on',
    ],
    [
      'volumes made from one encrypted and one plain partition',
      {
        mounts: [mount('253:1', '/', 'xfs', '/dev/mapper/vg-root')],
        devices: [disk, part, crypt, volume('1', ['dm-0', 'sda2'])],
      },
      'off',
    ],
    [
      'a checked but readable disk',
      { mounts: [root], devices: [part, { ...crypt, uuid: 'CRYPT-VERITY-0123-root' }] },
      'off',
    ],
    [
      'btrfs, whose numbers no device bears',
      {
        mounts: [mount('0:31', '/', 'btrfs', '/dev/mapper/root')],
        names: { '/dev/mapper/root': 'dm-0' },
      },
      'on',
    ],
    ['a file system without a device', { mounts: [mount('0:40', '/', 'zfs', 'pool')] }, 'unknown'],
    ['an overlay, as in a container', { mounts: [mount('0:9', '/', 'overlay', '-')] }, 'unknown'],
    ['nothing that can be read', { mounts: [] }, 'unknown'],
    [
      'plain swap beside an encrypted system',
      {
        mounts: [root],
        swaps: swap('/dev/sda2', 'partition'),
        names: { '/dev/sda2': 'sda2' },
      },
      'off',
    ],
    [
      'swap under a key of its own',
      {
        mounts: [root],
        devices: [part, crypt, { ...crypt, name: 'dm-5', uuid: 'CRYPT-PLAIN-swap' }],
        swaps: swap('/dev/dm-5', 'partition'),
        names: { '/dev/dm-5': 'dm-5' },
      },
      'on',
    ],
    ['swap in memory', { mounts: [root], swaps: swap('/dev/zram0', 'partition') }, 'on'],
    [
      'a swap file on the encrypted system',
      { mounts: [root], swaps: swap('/swapfile', 'file') },
      'on',
    ],
    [
      'a swap file on a plain disk whose name has a space',
      {
        mounts: [root, mount('8:2', String.raw`/mnt/old\040disk`, 'ext4', '/dev/sda2')],
        swaps: swap(String.raw`/mnt/old\040disk/swap`, 'file'),
      },
      'off',
    ],
    [
      'a later mount over an earlier one',
      { mounts: [mount('8:2', '/', 'ext4', '/dev/sda2'), root] },
      'on',
    ],
  ])('%s', (_what, given, state) => {
    expect(stateOf(given)).toBe(state);
  });
});

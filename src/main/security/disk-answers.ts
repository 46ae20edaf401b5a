import type { DiskState } from '../../shared/domain/computer.ts';

/**
 * The Windows shell's number for the system drive, `System.Volume.BitLockerProtection`, which unlike
 * `manage-bde` needs no administrator. Where encryption is under way, being taken away (3, 4) or
 * suspended (5), the drive can be read without its owner.
 */
export function bitLockerState(answer: string): DiskState {
  const states: Readonly<Record<string, DiskState>> = {
    '1': 'on',
    '2': 'off',
    '3': 'off',
    '4': 'off',
    '5': 'off',
    '6': 'on',
  };
  return states[answer.trim()] ?? 'unknown';
}

/** What `fdesetup status` prints. It says “is Off” too while encryption waits for the next sign-in. */
export function fileVaultState(answer: string): DiskState {
  if (/(en|de)cryption in progress|deferred enablement/i.test(answer)) return 'off';
  if (/^FileVault is On\b/im.test(answer)) return 'on';
  return /^FileVault is Off\b/im.test(answer) ? 'off' : 'unknown';
}

/** A disk, a part of one, or what the device mapper makes of them. */
export type BlockDevice = {
  readonly name: string;
  /** Major and minor number, as in mountinfo. */
  readonly number: string;
  /** The device mapper's, such as `CRYPT-LUKS2-…`; empty for a plain disk. */
  readonly uuid: string;
  /** Names of the devices that it is made from. */
  readonly madeFrom: readonly string[];
};

type LinuxFacts = {
  /** The text of /proc/self/mountinfo. */
  readonly mounts: string;
  /** The text of /proc/swaps. */
  readonly swaps: string;
  readonly devices: readonly BlockDevice[];
  /** Names such as /dev/mapper/root with the name of the device that they stand for. */
  readonly names: ReadonlyMap<string, string>;
};

/** Whether these folders, and where memory is put aside, lie on dm-crypt. */
export function linuxDiskState(facts: LinuxFacts, folders: readonly string[]): DiskState {
  const states = [
    ...folders.map((folder) => folderState(facts, folder)),
    ...swapPlaces(facts.swaps).map(({ place, isFile }) =>
      isFile ? folderState(facts, place) : deviceState(facts, facts.names.get(place)),
    ),
  ];
  if (states.includes('off')) return 'off';
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'on';
}

function folderState(facts: LinuxFacts, folder: string): DiskState {
  const mount = mountsOf(facts.mounts)
    .filter(({ point }) => isWithin(folder, point))
    .reduce<Mount | null>((deepest, other) => deeper(deepest, other), null);
  if (mount === null) return 'unknown';
  // btrfs has numbers of its own, which no device bears; its source names the device.
  const numbered = facts.devices.find(({ number }) => number === mount.number)?.name;
  return deviceState(facts, numbered ?? facts.names.get(mount.source));
}

function deviceState(facts: LinuxFacts, name: string | undefined): DiskState {
  const device = facts.devices.find((known) => known.name === name);
  if (device === undefined) return 'unknown';
  // VERITY and INTEGRITY bear the same prefix and hide nothing.
  if (/^CRYPT-(LUKS|PLAIN|BITLK|FVAULT2|TCRYPT)/.test(device.uuid)) return 'on';
  const states = device.madeFrom.map((below) => deviceState(facts, below));
  if (states.length === 0 || states.includes('off')) return 'off';
  return states.includes('unknown') ? 'unknown' : 'on';
}

type Mount = { readonly point: string; readonly number: string; readonly source: string };

/** https://docs.kernel.org/filesystems/proc.html#proc-pid-mountinfo-information-about-mounts */
function mountsOf(text: string): Mount[] {
  return text
    .split('\n')
    .map((line) => line.split(' '))
    .filter((fields) => fields.includes('-'))
    .map((fields) => ({
      number: fields[2] ?? '',
      point: plainPath(fields[4] ?? ''),
      source: plainPath(fields[fields.indexOf('-') + 2] ?? ''),
    }));
}

/** A later mount lies over an earlier one at the same place. */
const deeper = (one: Mount | null, other: Mount): Mount =>
  one !== null && one.point.length > other.point.length ? one : other;

const isWithin = (folder: string, point: string): boolean =>
  point === '/' || folder === point || folder.startsWith(`${point}/`);

function swapPlaces(text: string): { place: string; isFile: boolean }[] {
  return (
    text
      .split('\n')
      .slice(1)
      .map((line) => line.split(/\s+/))
      // Compressed memory is still memory.
      .filter(([place = '']) => place !== '' && !place.startsWith('/dev/zram'))
      .map(([place = '', kind]) => ({ place: plainPath(place), isFile: kind === 'file' }))
  );
}

/** The kernel writes spaces in names as \040. */
const plainPath = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/g, (_all, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );

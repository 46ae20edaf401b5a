import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/domain/calendar-date.ts';
import { readTextIfThere } from '../files/read-text.ts';
import { parseJson } from '../files/parse-json.ts';

/** Why a backup was made: by the schedule or a person, or before a newer version changed the store. */
export const backupKinds = ['backup', 'before-update'] as const;
export type BackupKind = (typeof backupKinds)[number];

/** What a backup says of itself. It is written last: without it a backup is not one. */
export const Manifest = z.strictObject({
  format: z.literal('casetable-backup'),
  version: z.literal(1),
  storeId: z.uuid(),
  /** That of the key which opens it. */
  epoch: z.int().min(1),
  createdAt: Instant,
  appVersion: z.string(),
  storeVersion: z.int().min(1),
  counts: z.record(z.string(), z.int().min(0)),
  auditNumber: z.int().min(0),
  auditMac: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
});
export type Manifest = z.infer<typeof Manifest>;

export type Backup = {
  /** The files' name without folder or ending; it says when, and nothing of anybody. */
  readonly name: string;
  readonly kind: BackupKind;
  /** Where its store lies; the key files and the manifest are beside it. */
  readonly path: string;
  readonly manifest: Manifest;
};

export const backupFolderOf = (storePath: string): string =>
  join(dirname(storePath), `${basename(storePath, extname(storePath))} backups`);

/** A name that sorts by time: `backup-20261129T203801Z`. */
export const backupName = (kind: BackupKind, at: Instant): string => `${kind}-${compactTime(at)}`;

/** This moment, or the next second of which there is no backup: a name is never used twice. */
export function freeMoment(folder: string, at: Instant): Instant {
  if (readBackup(folder, backupName('backup', at)) === null) return at;
  return freeMoment(folder, new Date(Date.parse(at) + 1000).toISOString());
}

export const compactTime = (at: Instant): string => at.replace(/\.\d+/, '').replace(/[-:]/g, '');

export const storeIn = (folder: string, name: string): string => join(folder, `${name}.casetable`);
export const manifestIn = (folder: string, name: string): string => join(folder, `${name}.json`);

/** The name under which a backup is being made, which no backup has. */
export const makingName = (name: string): string => `.making-${name}`;

const ourName = /^(backup|before-update)-\d{8}T\d{6}Z$/;

export const kindOf = (name: string): BackupKind | null =>
  backupKinds.find((kind) => kind === ourName.exec(name)?.[1]) ?? null;

/** The backups of a folder, the latest first; none when the folder is not there. */
export function listBackups(folder: string): Backup[] {
  return namesIn(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readBackup(folder, basename(file, '.json')))
    .filter((backup) => backup !== null)
    .toSorted((one, other) => other.manifest.createdAt.localeCompare(one.manifest.createdAt));
}

export function readBackup(folder: string, name: string): Backup | null {
  const kind = kindOf(name);
  const manifest = Manifest.safeParse(parseJson(readTextIfThere(manifestIn(folder, name))));
  if (kind === null || !manifest.success) return null;
  return { name, kind, path: storeIn(folder, name), manifest: manifest.data };
}

export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Never made, unplugged or forbidden: there is nothing to be listed.
    return [];
  }
}

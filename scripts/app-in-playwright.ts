import { chownSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import type { Launch } from './launch.ts';

/** An empty folder that the app may write to, whoever it runs as. */
export function dataFolder({ dataRoot, owner }: Launch, prefix: string): string {
  const folder = mkdtempSync(path.join(dataRoot, `${prefix}-`));
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/** The real app, sandbox on, with its data in `dataDir` or in a fresh folder. */
export async function startInPlaywright(
  launch: Launch,
  dataDir: string = dataFolder(launch, 'app'),
): Promise<{ app: ElectronApplication; dataDir: string }> {
  const { executablePath, args, env } = launch;
  const app = await _electron.launch({
    executablePath,
    args: [...args, `--user-data-dir=${dataDir}`],
    env,
    chromiumSandbox: true,
  });
  return { app, dataDir };
}

// The evaluation runtime has no default app of Electron's, so this takes its place: it starts the
// app in the folder that the first plain argument names.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')));
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
}

// Awaited at top level, because the app must be able to act before Electron is ready.
await import(pathToFileURL(path.join(folder, manifest.main)).href);

import { createSocket } from 'node:dgram';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, startInPlaywright } from '../../scripts/app-in-playwright.ts';
import { readLaunch } from './launch-of-tests.ts';
import { lockByKeys } from './journey/lock-screens.ts';
import { lookUpMarked, workOnMarked } from './journey/marked-day.ts';
import { createStore, finishCreating, unlock } from './journey/store-screens.ts';
import { markedList, marks } from './marked-list.ts';
import { trapNameserver } from './network-trap.ts';

export type Counted = {
  /** Packets that left for anywhere but this very computer. */
  readonly packets: number;
  /** Messages without a connection, as names are asked for, even within this computer. */
  readonly datagrams: number;
};

/** Run by Node within the trap: a day with the app, with what was sent before, after, and by a proof. */
async function main(): Promise<void> {
  const launch = { ...readLaunch(), stop: () => undefined };
  const before = count();
  const dataDir = dataFolder(launch, 'app');
  const list = path.join(dataDir, 'list.csv');
  writeFileSync(list, markedList());
  const { app } = await startInPlaywright(launch, dataDir);
  const page = await app.firstWindow();
  const { passphrase } = marks;
  const store = path.join(dataDir, 'Northmere.casetable');
  await createStore(app, page, { forumName: 'Northmere MARAC', path: store, passphrase });
  await finishCreating(page);
  await workOnMarked(app, page, { list, word: path.join(dataDir, 'minutes.docx') });
  await lookUpMarked(page);
  const locked = await lockByKeys(app, page);
  await unlock(locked, passphrase);
  await locked.getByRole('navigation', { name: 'Places' }).waitFor();
  await app.close();
  const after = count();
  await sendOne();
  process.stdout.write(JSON.stringify({ before, after, proof: count() }));
}

function count(): Counted {
  const devices = readFileSync('/proc/self/net/dev', 'utf8');
  const out = /^\s*out:(.*)$/m.exec(devices)?.[1]?.trim().split(/\s+/) ?? [];
  const [names = '', values = ''] = readFileSync('/proc/self/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Udp:'));
  const at = names.split(' ').indexOf('OutDatagrams');
  return { packets: Number(out[9]), datagrams: Number(values.split(' ')[at]) };
}

/** What the app would send first, if it sent anything. */
async function sendOne(): Promise<void> {
  const socket = createSocket('udp4');
  await new Promise((resolve) => socket.send('x', 53, trapNameserver, resolve));
  socket.close();
}

await main();

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { sharedApp, test } from '../../support/electron.ts';
import { noTrapBecause, runInTrap } from '../../support/network-trap.ts';
import type { Counted } from '../../support/session-in-trap.ts';

const theApp = sharedApp();

test('nothing is fetched from anywhere', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { app, page } = theApp();
  await page.evaluate(async (url) => {
    const image = new Image();
    const ended = new Promise((resolve) => {
      image.addEventListener('load', resolve);
      image.addEventListener('error', resolve);
    });
    image.src = `${url}/image`;
    await Promise.allSettled([fetch(`${url}/fetch`), ended]);
  }, `http://127.0.0.1:${port}`);
  // The content policy stops the page; this asks past it, where only the request guard stands.
  const answer = await app.evaluate(async ({ BrowserWindow }, url) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return session?.fetch(url).then(
      () => 'answered',
      () => 'refused',
    );
  }, `http://127.0.0.1:${port}/main`);
  server.close();
  expect(answer).toBe('refused');
  expect(asked).toEqual([]);
});

test('no session fetches, not even one that the app does not use', async () => {
  const { app } = theApp();
  const answers = await app.evaluate(async ({ session: sessions }) => {
    const all = [sessions.defaultSession, sessions.fromPartition('made later')];
    const ask = (session: (typeof all)[number]): Promise<string> =>
      session.fetch('https://example.org/').then(
        () => 'answered',
        (error: Error) => error.message,
      );
    return Promise.all(all.map(ask));
  });
  // Before any name is looked up, which would not be found either.
  expect(answers).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT']);
});

test('no packet leaves by a connection from page to page', async () => {
  const received: string[] = [];
  const udp = createSocket('udp4').bind(0, '127.0.0.1');
  udp.on('message', () => received.push('udp'));
  const tcp = createTcpServer((socket) => {
    received.push('tcp');
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  const { page } = theApp();
  const candidates = await page.evaluate(
    async ([udpPort, tcpPort]) => {
      const turn = `turn:127.0.0.1:${tcpPort}?transport=tcp`;
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${udpPort}` },
          { urls: turn, username: 'a', credential: 'b' },
        ],
      });
      const found: string[] = [];
      const gathered = new Promise<void>((resolve) => {
        peer.addEventListener('icecandidate', ({ candidate }) => {
          if (candidate === null) resolve();
          else if (candidate.candidate !== '') found.push(candidate.candidate);
        });
      });
      peer.createDataChannel('out');
      await peer.setLocalDescription(await peer.createOffer());
      await gathered;
      return found;
    },
    [udp.address().port, (tcp.address() as AddressInfo).port],
  );
  udp.close();
  tcp.close();
  expect(candidates).toEqual([]);
  expect(received).toEqual([]);
});

test('Chromium is told to look nothing up and to fetch nothing for itself', async () => {
  const { app } = theApp();
  const [rules, ...others] = await app.evaluate(({ app: { commandLine } }) => [
    commandLine.getSwitchValue('host-resolver-rules'),
    commandLine.hasSwitch('no-proxy-server'),
    commandLine.hasSwitch('disable-background-networking'),
    commandLine.hasSwitch('disable-component-update'),
    commandLine.hasSwitch('disable-domain-reliability'),
  ]);
  expect(rules).toBe('MAP * ~NOTFOUND');
  expect(others).toEqual([true, true, true, true]);
});

test('no name is looked up', async () => {
  const { app } = theApp();
  const answer = await app.evaluate(({ net }) =>
    net.resolveHost('localhost').then(
      () => 'found',
      () => 'not found',
    ),
  );
  expect(answer).toBe('not found');
});

test('a whole day with the app sends no packet and asks for no name', () => {
  test.setTimeout(300_000);
  const reason = noTrapBecause();
  test.skip(reason !== null, reason ?? '');
  const script = 'tests/support/session-in-trap.ts';
  const { status, stdout, stderr } = runInTrap([process.execPath, script]);
  expect(status, stderr).toBe(0);
  const counted = JSON.parse(stdout) as Record<'before' | 'after' | 'proof', Counted>;
  expect(counted.before).toEqual({ packets: 0, datagrams: 0 });
  expect(counted.after).toEqual({ packets: 0, datagrams: 0 });
  // Had there been one, it would have been seen.
  expect(counted.proof).toEqual({ packets: 1, datagrams: 1 });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where names would be asked for within the trap; nobody is there. */
export const trapNameserver = '10.99.0.53';

/**
 * A network of its own in which every packet that leaves is counted and arrives nowhere. It has a way
 * out and a server of names, since without them a program that tries would give up before it sends.
 * The loopback is up, as Playwright speaks to the app over it.
 */
const layTrap = [
  'set -e',
  'ip link add out type veth peer name sink',
  'for link in out sink; do echo 1 > /proc/sys/net/ipv6/conf/$link/disable_ipv6; done',
  'ip link set lo up',
  'ip link set sink up',
  'ip link set out up',
  'ip address add 10.99.0.2/24 dev out',
  'ip neighbour add 10.99.0.1 lladdr 02:00:00:00:00:01 dev out nud permanent',
  `ip neighbour add ${trapNameserver} lladdr 02:00:00:00:00:01 dev out nud permanent`,
  'ip route add default via 10.99.0.1',
  'mount --bind "$1" /etc/resolv.conf',
  'shift',
  'exec "$@"',
].join('\n');

/** Why the trap cannot be laid here, or null where it can. */
export function noTrapBecause(): string | null {
  if (process.platform !== 'linux') return 'Only Linux has network namespaces';
  if (process.getuid?.() !== 0) return 'Only root may make a network of its own';
  const { status, stderr } = runInTrap(['true']);
  return status === 0 ? null : `This machine allows no network of its own: ${stderr.trim()}`;
}

export function runInTrap(command: readonly string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  const names = path.join(mkdtempSync(path.join(tmpdir(), 'casetable-trap-')), 'resolv.conf');
  writeFileSync(names, `nameserver ${trapNameserver}\n`);
  const args = ['--net', '--mount', 'sh', '-c', layTrap, 'trap', names, ...command];
  const { status, stdout, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

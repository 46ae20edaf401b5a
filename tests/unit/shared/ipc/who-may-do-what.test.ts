import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { roles } from '../../../../src/shared/domain/access/user.ts';
import { contract } from '../../../../src/shared/ipc/contract.ts';
import type { Call } from '../../../../src/shared/ipc/define.ts';

/** `| \`cases.get\` | What it does | yes | yes | no | no |` */
const row = /^\| `(\w+\.\w+)` +\| .*?\| *(yes|no) *\| *(yes|no) *\| *(yes|no) *\| *(yes|no) *\|$/;

it('says in the guide of every call who may make it, as the contract does', () => {
  const guide = readFileSync('docs/guide/who-may-do-what.md', 'utf8');
  const written = guide.split('\n').flatMap((line) => {
    const found = row.exec(line);
    return found === null ? [] : [`${found[1]}: ${found.slice(2).join(' ')}`];
  });
  const declared = Object.entries<Call>(contract.calls).map(([name, { allow }]) => {
    const may = roles.map((role) => (allow === 'anyone' || allow.includes(role) ? 'yes' : 'no'));
    return `${name}: ${may.join(' ')}`;
  });
  expect(written.toSorted()).toEqual(declared.toSorted());
});

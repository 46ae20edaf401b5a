import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '../../../src/main/store/migrate.ts';
import { openRaw } from '../../support/raw-store.ts';
import { temporaryFolder } from '../../support/test-store.ts';

it('takes everybody of the seventeenth version for a person, and no other kind than it knows', () => {
  using folder = temporaryFolder();
  using raw = openRaw(join(folder.path, '18.casetable'), randomBytes(32), { mayCreate: true });
  migrate(raw.handle, 17);
  raw.handle.exec(`
      INSERT INTO persons (id, first_name, surname, gender, ethnicity, disability, lgbt, address,
        postcode, phone, safe_contact, interpreter, created_at, updated_at, number, identity_id)
        VALUES ('p', 'Ada', 'Marsh', '', '', '', '', '', '', '', '', '', '', '', 1, 'p');`);
  migrate(raw.handle, 18);
  expect(raw.handle.prepare('SELECT kind FROM persons').pluck().all()).toEqual(['person']);
  raw.handle.exec("UPDATE persons SET kind = 'place'");
  expect(() => raw.handle.exec("UPDATE persons SET kind = 'ghost'")).toThrow(/CHECK/);
});

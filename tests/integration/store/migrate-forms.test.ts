import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '../../../src/main/store/migrate.ts';
import { openRaw } from '../../support/raw-store.ts';
import { temporaryFolder } from '../../support/test-store.ts';

it('keeps what a store of the fourteenth version says, and that forms said nothing yet', () => {
  using folder = temporaryFolder();
  using raw = openRaw(join(folder.path, '15.casetable'), randomBytes(32), { mayCreate: true });
  migrate(raw.handle, 14);
  raw.handle.exec(`
      INSERT INTO persons (id, first_name, surname, gender, ethnicity, disability, lgbt, address,
        postcode, phone, safe_contact, interpreter, created_at, updated_at, number, identity_id)
        VALUES ('p', 'Ada', 'Marsh', '', '', '', '', '', '', '', '', 'Polish', '', '', 1, 'p');`);
  migrate(raw.handle, 15);
  expect(raw.handle.prepare('SELECT * FROM persons').get()).toMatchObject({
    surname: 'Marsh',
    interpreter: 'Polish',
    age_said: '',
    language: '',
    address_confidential: 0,
  });
  expect(raw.handle.pragma('foreign_key_check')).toEqual([]);
  expect(() => raw.handle.exec('UPDATE persons SET address_confidential = 2')).toThrow(/CHECK/);
});

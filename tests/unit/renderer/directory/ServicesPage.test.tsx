import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ServicesPage } from '../../../../src/renderer/pages/ServicesPage.tsx';
import type { ServiceListPreview } from '../../../../src/shared/ipc/contract/services.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';
import { harbour, kite, someServices } from './lists.ts';

const show = (answers: Answers = {}, role: 'coordinator' | 'chair' = 'coordinator') =>
  renderPage(<ServicesPage />, { ...someServices(), ...answers }, { viewer: { role } });

const rowOf = (name: string) => screen.findByRole('row', { name: new RegExp(`^${name}`) });

describe('the directory of services', () => {
  it('shows what each service is for, and what to look at again', async () => {
    show();
    const row = within(await rowOf('Harbour Lights'));
    expect(row.getByText('Shelter and accommodation')).toBeTruthy();
    expect(row.getByText('01632 960001')).toBeTruthy();
    expect(row.queryByText(/letters/)).toBeNull();
    const other = within(await rowOf('Kite Housing'));
    expect(other.getByText('There are letters in the phone')).toBeTruthy();
  });

  it('is narrowed by words and by need', async () => {
    const { user } = show();
    await rowOf('Kite Housing');
    await user.type(screen.getByLabelText('Find a service, need or area'), 'northm');
    await waitFor(() => expect(screen.queryByText('Kite Housing')).toBeNull());
    await user.click(screen.getByRole('combobox', { name: 'Need' }));
    await user.click(await screen.findByRole('option', { name: 'Finance and benefits' }));
    expect(await screen.findByText('No service matches these words and this need.')).toBeTruthy();
  });

  it('says what would fill it while it is empty', async () => {
    show(someServices([]));
    expect(await screen.findByText(/^The directory is empty\. Add the services/)).toBeTruthy();
  });

  it('says what is wrong when it cannot be read, and tries again', async () => {
    let isBroken = true;
    const { user } = show({
      'services.list': () => {
        if (isBroken) throw new AppError('disk-failed', '');
        return { total: 1, rows: [harbour] };
      },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    isBroken = false;
    await user.click(again);
    expect(await rowOf('Harbour Lights')).toBeTruthy();
  });

  it('is walked through by the arrows', async () => {
    const { user } = show();
    await rowOf('Harbour Lights');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Kite Housing');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Kite Housing' })).toBeTruthy();
  });

  it('takes a new service that has a name, and warns of the rest', async () => {
    const { user, bridge } = show({ 'services.save': () => undefined });
    await rowOf('Harbour Lights');
    await user.keyboard('a');
    const drawer = within(await screen.findByRole('dialog', { name: 'Add a service' }));
    await user.click(drawer.getByLabelText('E-mail'));
    await user.paste('post.example');
    expect(drawer.getByText('There is no @ in the e-mail')).toBeTruthy();
    await user.click(drawer.getByRole('button', { name: 'Add' }));
    expect(await drawer.findByText('Give the service a name')).toBeTruthy();
    expect(inputsOf(bridge, 'services.save')).toEqual([]);
    await user.type(drawer.getByLabelText('Name'), 'Swift');
    await user.click(drawer.getByRole('combobox', { name: 'Needs it meets' }));
    await user.click(await screen.findByRole('option', { name: 'Drugs and alcohol' }));
    await user.click(drawer.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(inputsOf(bridge, 'services.save')).toHaveLength(1));
    expect(inputsOf(bridge, 'services.save')[0]).toMatchObject({
      name: 'Swift',
      email: 'post.example',
      needs: ['substances'],
      phone: '',
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('changes a known service under its id', async () => {
    const { user, bridge } = show({ 'services.save': () => undefined });
    await user.click(await screen.findByRole('button', { name: 'Harbour Lights' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'Harbour Lights' }));
    await user.clear(drawer.getByLabelText('Area'));
    await user.click(drawer.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'services.save')).toEqual([{ ...harbour, area: '' }]),
    );
  });

  it('puts a service in the bin, and back', async () => {
    const { user, bridge } = show({
      'services.remove': () => undefined,
      'services.restore': () => undefined,
    });
    await user.click(await screen.findByRole('button', { name: 'Remove Kite Housing' }));
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    expect(inputsOf(bridge, 'services.remove')).toEqual([{ serviceId: kite.id }]);
    await waitFor(() =>
      expect(inputsOf(bridge, 'services.restore')).toEqual([{ serviceId: kite.id }]),
    );
  });

  it('is read by a chair, and changed by nobody but coordinators', async () => {
    const { user } = show({}, 'chair');
    const row = await rowOf('Kite Housing');
    expect(within(row).queryByText('There are letters in the phone')).toBeNull();
    for (const name of [/^Add/, /^Import/, /^Remove/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
    await user.keyboard('a');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Harbour Lights' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'Harbour Lights' }));
    expect(drawer.getByText('By phone')).toBeTruthy();
    expect(drawer.queryByRole('textbox')).toBeNull();
  });
});

const preview: ServiceListPreview = {
  id: uuid(50),
  fileName: 'services.csv',
  added: [{ row: 2, name: 'Swift' }],
  changed: [
    {
      row: 3,
      name: 'Harbour Lights',
      fields: [{ field: 'phone', before: '01632 960001', after: '01632 960099' }],
    },
  ],
  unchanged: 4,
  wrong: [{ row: 7, sentence: 'Name: There is none. Type it.' }],
  leftOut: ['Opening hours'],
};

describe('a list of services from a file', () => {
  const choose = async (answers: Answers) => {
    const page = show(answers);
    await page.user.click(await screen.findByRole('button', { name: 'Import from a file' }));
    return page;
  };

  it('is shown with all that it would do, and taken by one button', async () => {
    const { user, bridge } = await choose({
      'services.readList': () => preview,
      'services.importList': () => ({ added: 1, changed: 1 }),
    });
    const shown = within(await screen.findByRole('dialog', { name: 'Import services.csv' }));
    expect(
      shown.getByText(/^1 new service, 1 changed and 4 as they are\. 1 row not taken/),
    ).toBeTruthy();
    expect(shown.getByText('Columns that are left out: Opening hours.')).toBeTruthy();
    const wrong = shown.getByRole('list', { name: 'Not taken' });
    expect(wrong.textContent).toBe('Row 7: Name: There is none. Type it.');
    const changed = shown.getByRole('list', { name: 'Changed' });
    expect(changed.textContent).toBe('Row 3: Harbour LightsPhone01632 960001 → 01632 960099');
    expect(inputsOf(bridge, 'services.importList')).toEqual([]);
    await user.click(shown.getByRole('button', { name: 'Take 1 new and 1 changed' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(bridge, 'services.importList')).toEqual([{ id: preview.id }]);
    expect(inputsOf(bridge, 'services.list').length).toBeGreaterThan(1);
  });

  it('with nothing to take offers nothing to take', async () => {
    await choose({ 'services.readList': () => ({ ...preview, added: [], changed: [] }) });
    const shown = within(await screen.findByRole('dialog'));
    expect(shown.queryByRole('button', { name: /^Take/ })).toBeNull();
    expect(shown.getByText('Close')).toBeTruthy();
  });

  it('that cannot be taken any more says so and stays', async () => {
    const { user } = await choose({
      'services.readList': () => preview,
      'services.importList': () => {
        throw new AppError('conflict', 'The directory was changed. Choose the file again.');
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Take/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Choose the file again');
  });

  it('that nobody chose changes nothing', async () => {
    const { bridge } = await choose({ 'services.readList': () => null });
    await waitFor(() => expect(inputsOf(bridge, 'services.readList')).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

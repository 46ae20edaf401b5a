import type { AppContract } from '../../../shared/ipc/contract.ts';
import type { ServiceListPreview } from '../../../shared/ipc/contract/services.ts';
import { binService, listServices, saveService } from '../../services/directory.ts';
import type { ShownList } from '../../services/service-lists.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `services.${string}`>;

export const serviceHandlers = ({
  session,
  serviceLists,
  dialogs,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'services.list': (input) => listServices(session.requireStore(), input),
  'services.save': (service) => saveService(session.requireStore(), service),
  'services.remove': ({ serviceId }) => binService(session.requireStore(), serviceId, true),
  'services.restore': ({ serviceId }) => binService(session.requireStore(), serviceId, false),
  'services.readList': async () => {
    session.requireStore();
    const path = await dialogs.chooseServices();
    return path === null ? null : previewOf(await serviceLists.read(path));
  },
  'services.importList': ({ id }) => serviceLists.take(id),
});

const previewOf = ({ listId, fileName, plan }: ShownList): ServiceListPreview => ({
  id: listId,
  fileName,
  added: plan.added.map(({ row, service: { name } }) => ({ row, name })),
  changed: plan.changed.map(({ row, service: { name }, fields }) => ({
    row,
    name,
    fields: [...fields],
  })),
  unchanged: plan.unchanged,
  wrong: [...plan.wrong],
  leftOut: [...plan.leftOut],
});

import {
  confidentialListFields,
  listFieldNames,
  listFields,
  requiredListFields,
  type ListField,
} from '../../../shared/domain/referral-list.ts';
import { fullName } from '../../../shared/domain/person.ts';
import { PairName } from '../../components/PairName.tsx';
import { ipc, type OutputOf } from '../../lib/ipc.ts';
import { importLabel, keptNote } from './check-words.ts';
import { namesOf } from './held-fields.ts';
import type { ListCalls, ListView } from './list-view.ts';

export const referralCalls: ListCalls<ListField, OutputOf<'lists.import'>> = {
  choose: () => ipc.call('lists.choose', {}),
  read: (listId) => ipc.call('lists.read', { listId }),
  check: (listId, mapping) => ipc.call('lists.check', { listId, mapping }),
  importRows: (listId) => ipc.call('lists.import', { listId }),
  cancel: (listId) => ipc.call('lists.cancel', { listId }),
  changes: ['referrals', 'lists', 'cases', 'today', 'agenda'],
};

export const referralView: ListView<ListField> = {
  form: { fields: listFields, names: listFieldNames, required: requiredListFields },
  sealed: new Set(confidentialListFields),
  keptColumns: 'Kept with the referral as they are',
  rowsCall: 'lists.rows',
  who: {
    heading: 'Victim and perpetrator',
    of: (values) => <PairName {...namesOf(values)} isStacked />,
  },
  ready: [
    { heading: 'Received', width: 130, of: ({ receivedOn }) => receivedOn },
    { heading: 'Victim', of: (values) => <strong>{fullName(namesOf(values).victim)}</strong> },
    { heading: 'Perpetrator', of: (values) => fullName(namesOf(values).perpetrator) },
    { heading: 'Referring agency', of: ({ agency }) => agency },
    { heading: 'Dash', width: 80, of: ({ assessmentYes }) => assessmentYes },
  ],
  importLabel,
  keptNote,
};

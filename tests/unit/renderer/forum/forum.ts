import { Forum } from '../../../../src/shared/domain/forum.ts';
import { uuid } from '../../../support/uuid.ts';

export const aForum = (settings: object = {}, kind: Forum['kind'] = 'marac'): Forum =>
  Forum.parse({
    id: uuid(1),
    name: 'Northmere MARAC',
    kind,
    settings: { confidentialityStatement: 'Stays in the room.', ...settings },
  });

export const someLockChoices = {
  settings: { idleMinutes: 15, meetingMinutes: 60 },
  ownMinutes: null,
};

export const someLists = {
  bands: { standard: 'Standard', medium: 'Medium', high: 'High' },
  tools: { 'safelives-dash': 'Dash, SafeLives', dara: 'DARA' },
};

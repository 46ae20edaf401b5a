import type { AppContract } from '../../shared/ipc/contract.ts';
import { attachmentHandlers } from './handlers/attachments.ts';
import { backupHandlers } from './handlers/backups.ts';
import { binHandlers } from './handlers/bin.ts';
import { auditHandlers } from './handlers/audit.ts';
import { caseHandlers } from './handlers/cases.ts';
import { confidentialHandlers } from './handlers/confidential.ts';
import { draftHandlers } from './handlers/drafts.ts';
import { entryHandlers } from './handlers/entries.ts';
import { formHandlers } from './handlers/forms.ts';
import { forumHandlers } from './handlers/forum.ts';
import { hearingHandlers } from './handlers/hearings.ts';
import { historyHandlers } from './handlers/history.ts';
import { incidentHandlers } from './handlers/incidents.ts';
import { keyHandlers } from './handlers/keys.ts';
import { listHandlers } from './handlers/lists.ts';
import { lockHandlers } from './handlers/lock.ts';
import { matchingHandlers } from './handlers/matching.ts';
import { meetingHandlers } from './handlers/meetings.ts';
import { minutesHandlers } from './handlers/minutes.ts';
import { personHandlers } from './handlers/persons.ts';
import { preferencesHandlers } from './handlers/preferences.ts';
import { recoveryHandlers } from './handlers/recovery.ts';
import { referralHandlers } from './handlers/referrals.ts';
import { reportHandlers } from './handlers/reports.ts';
import { retentionHandlers } from './handlers/retention.ts';
import { searchHandlers } from './handlers/search.ts';
import { serviceHandlers } from './handlers/services.ts';
import { storeHandlers } from './handlers/store.ts';
import { todayHandlers } from './handlers/today.ts';
import { userHandlers } from './handlers/users.ts';
import { workHandlers } from './handlers/work.ts';
import { windowHandlers } from './handlers/window.ts';
import type { Handlers } from './dispatcher.ts';
import type { Services } from './services.ts';

/** Every call of the contract with the service that answers it. */
export const createHandlers = (services: Services): Handlers<AppContract> => ({
  ...storeHandlers(services),
  ...userHandlers(services),
  ...recoveryHandlers(services),
  ...keyHandlers(services),
  ...backupHandlers(services),
  ...forumHandlers(services),
  ...todayHandlers(services),
  ...listHandlers(services),
  ...incidentHandlers(services),
  ...reportHandlers(services),
  ...formHandlers(services),
  ...referralHandlers(services),
  ...searchHandlers(services),
  ...caseHandlers(services),
  ...entryHandlers(services),
  ...attachmentHandlers(services),
  ...historyHandlers(services),
  ...personHandlers(services),
  ...serviceHandlers(services),
  ...confidentialHandlers(services),
  ...matchingHandlers(services),
  ...meetingHandlers(services),
  ...hearingHandlers(services),
  ...minutesHandlers(services),
  ...binHandlers(services),
  ...retentionHandlers(services),
  ...workHandlers(services),
  ...draftHandlers(services),
  ...lockHandlers(services),
  ...auditHandlers(services),
  ...preferencesHandlers(services),
  ...windowHandlers(services),
});

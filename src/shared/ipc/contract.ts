import { attachmentCalls } from './contract/attachments.ts';
import { backupCalls, backupEvents } from './contract/backups.ts';
import { binCalls } from './contract/bin.ts';
import { auditCalls, auditEvents } from './contract/audit.ts';
import { caseCalls } from './contract/cases.ts';
import { confidentialCalls } from './contract/confidential.ts';
import { draftCalls } from './contract/drafts.ts';
import { entryCalls } from './contract/entries.ts';
import { formCalls } from './contract/forms.ts';
import { forumCalls } from './contract/forum.ts';
import { hearingCalls } from './contract/hearings.ts';
import { historyCalls } from './contract/history.ts';
import { incidentCalls } from './contract/incidents.ts';
import { keyCalls, keyEvents } from './contract/keys.ts';
import { listCalls, listEvents } from './contract/lists.ts';
import { lockCalls } from './contract/lock.ts';
import { matchingCalls } from './contract/matching.ts';
import { meetingCalls } from './contract/meetings.ts';
import { minutesCalls } from './contract/minutes.ts';
import { personCalls } from './contract/persons.ts';
import { preferencesCalls } from './contract/preferences.ts';
import { recoveryCalls } from './contract/recovery.ts';
import { referralCalls } from './contract/referrals.ts';
import { reportCalls } from './contract/reports.ts';
import { retentionCalls } from './contract/retention.ts';
import { searchCalls } from './contract/search.ts';
import { serviceCalls } from './contract/services.ts';
import { storeCalls, storeEvents } from './contract/store.ts';
import { todayCalls } from './contract/today.ts';
import { userCalls } from './contract/users.ts';
import { workCalls } from './contract/work.ts';
import { windowCalls, windowEvents } from './contract/window.ts';
import { defineContract } from './define.ts';

/** Every call and event between the page and main. There is no other way between them. */
export const contract = defineContract({
  calls: {
    ...storeCalls,
    ...userCalls,
    ...backupCalls,
    ...recoveryCalls,
    ...keyCalls,
    ...forumCalls,
    ...todayCalls,
    ...listCalls,
    ...incidentCalls,
    ...reportCalls,
    ...formCalls,
    ...referralCalls,
    ...searchCalls,
    ...caseCalls,
    ...entryCalls,
    ...attachmentCalls,
    ...historyCalls,
    ...personCalls,
    ...serviceCalls,
    ...confidentialCalls,
    ...matchingCalls,
    ...meetingCalls,
    ...hearingCalls,
    ...minutesCalls,
    ...binCalls,
    ...retentionCalls,
    ...workCalls,
    ...draftCalls,
    ...lockCalls,
    ...auditCalls,
    ...preferencesCalls,
    ...windowCalls,
  },
  events: {
    ...storeEvents,
    ...keyEvents,
    ...listEvents,
    ...auditEvents,
    ...backupEvents,
    ...windowEvents,
  },
});
export type AppContract = typeof contract;

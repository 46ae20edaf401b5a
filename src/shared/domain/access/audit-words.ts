import { z } from 'zod';

/** What the audit proves, in the same words everywhere. */
export const auditPromise =
  'Tamper-evident against people without the key, and against anyone for everything before a code held elsewhere; not tamper-proof.';

/** What an entry is about, to choose by. */
export const auditKinds = [
  'access',
  'looked',
  'referrals',
  'matching',
  'record',
  'meetings',
  'hearings',
  'actions',
  'minutes',
  'retention',
  'settings',
  'users',
  'backups',
  'audit',
] as const;
export const AuditKind = z.enum(auditKinds);
export type AuditKind = z.infer<typeof AuditKind>;

export const auditKindNames: Readonly<Record<AuditKind, string>> = {
  access: 'Unlocking, locking and refusals',
  looked: 'Looking',
  referrals: 'Referrals and lists',
  matching: 'Who is who',
  record: 'Cases and people',
  meetings: 'Meetings and agendas',
  hearings: 'Hearings',
  actions: 'Actions',
  minutes: 'Minutes and files made',
  retention: 'Retention and destroying',
  settings: 'Forum, agencies and rules',
  users: 'Users, rights and keys',
  backups: 'Backups and restores',
  audit: 'The audit itself',
};

/**
 * Every verb that an entry can have, with what it says in a sentence whose subject is the user. A verb
 * that has no words here does not compile where it is written.
 */
const wordsByKind = {
  access: {
    'store.unlocked': 'Unlocked the store',
    'store.unlock-refused': 'Somebody gave a wrong passphrase',
    'store.locked': 'Locked the store',
    'store.reopened': 'Had the store open again after a change of its keys',
    'call.refused': 'Was refused what their role or a closed case does not allow',
    'clock.set-back': 'The computer’s clock was set back',
    'screen.shared': 'Let the window be seen in a shared screen',
    'screen.hidden': 'Hid the window from shared screens again',
  },
  looked: {
    'case.viewed': 'Looked at a case',
    'referral.viewed': 'Looked at a referral',
    'hearing.viewed': 'Looked at a hearing',
    'minutes.viewed': 'Looked at the minutes of a meeting',
    'person.viewed': 'Looked at a person',
    'person.checked': 'Checked whether a person has been here',
    'search.made': 'Searched the store',
    'confidential.revealed': 'Looked at a confidential detail',
    'confidential.copied': 'Copied a confidential detail',
  },
  referrals: {
    'referral.added': 'Added a referral',
    'referral.corrected': 'Corrected a saved referral',
    'referral.accepted': 'Accepted a referral',
    'referrals.accepted': 'Accepted several referrals',
    'referral.returned': 'Returned a referral',
    'referral.withdrawn': 'Withdrew a referral for its referrer',
    'referral.reopened': 'Took a decision on a referral back',
    'referral.repeat-facts': 'Changed what decides whether a referral is a repeat',
    'list.columns-matched': 'Matched the columns of a list',
    'list.imported': 'Imported a list of referrals',
    'held-row.mended': 'Mended a held row',
    'held-row.dismissed': 'Dismissed a held row',
    'held-row.restored': 'Brought a held row back',
    'incident-list.imported': 'Imported a list of incidents',
    'incident-list.undone': 'Took an imported list of incidents out again',
    'incident-list.removed': 'Put an imported list of incidents in the bin',
    'incident-list.restored': 'Put an imported list of incidents back',
    'sample.filled': 'Filled the sample with invented people',
  },
  matching: {
    'person.same': 'Decided that two records are one person',
    'person.different': 'Decided that two records are different people',
    'pair.same': 'Decided that two cases are about the same two people',
    'person.decision-undone': 'Took back a decision on who is who',
    'person.separated': 'Parted a record from the others of its person',
  },
  record: {
    'entry.saved': 'Recorded something of a case or a person',
    'entry.removed': 'Put an entry into the bin',
    'entry.restored': 'Took an entry out of the bin',
    'attachment.added': 'Added a file to a case',
    'attachment.exported': 'Saved a copy of a file of a case',
    'attachment.changed': 'Changed the note of a file of a case',
    'attachment.removed': 'Put a file of a case into the bin',
    'attachment.restored': 'Took a file of a case out of the bin',
  },
  meetings: {
    'meeting.created': 'Planned a meeting',
    'meeting.changed': 'Changed the plan of a meeting',
    'meeting.started': 'Started a meeting',
    'meeting.statement-read': 'Recorded that the confidentiality statement was read',
    'meeting.other-business': 'Wrote down other business',
    'attendance.marked': 'Marked who attended',
    'agenda.added': 'Put cases on the agenda',
    'agenda.removed': 'Took a case off the agenda',
    'agenda.moved': 'Moved a case on the agenda',
    'agenda.sorted': 'Put the agenda in its usual order',
    'agenda.timed': 'Changed the time planned for a case',
  },
  hearings: {
    'hearing.started': 'Went to a case in the meeting',
    'information.saved': 'Recorded what an agency said',
    'wishes.saved': 'Recorded what the victim wants',
    'hearing.notes-saved': 'Recorded protective factors and links',
    'outcome.saved': 'Recorded the outcome of a hearing',
    'risk.saved': 'Recorded a risk',
    'risk.removed': 'Put a risk into the bin',
    'risk.restored': 'Took a risk out of the bin',
  },
  actions: {
    'action.saved': 'Recorded an action',
    'action.removed': 'Put an action into the bin',
    'action.restored': 'Took an action out of the bin',
    'action.open': 'Opened an action again',
    'action.done': 'Marked an action as done',
    'action.not-possible': 'Marked an action as not possible',
    'action.not-undertaken': 'Marked an action as not undertaken',
  },
  minutes: {
    'minutes.finalised': 'Made the minutes final',
    'minutes.reopened': 'Opened final minutes to correct them',
    'minutes.exported': 'Saved the minutes as a Word file',
  },
  retention: {
    'case.held': 'Put a hold on a case',
    'case.hold-lifted': 'Lifted the hold on a case',
    'destruction.proposed': 'Proposed to destroy cases',
    'destruction.withdrawn': 'Took the proposal to destroy cases back',
    'cases.destroyed': 'Destroyed cases',
    'case.destroyed': 'Confirmed the destroying of a case',
    'register.exported': 'Saved the register of destroyed cases',
    'case.destroyed-again':
      'A case that was destroyed came back with a backup and was destroyed again',
  },
  settings: {
    'forum.created': 'Set up the forum',
    'forum.changed': 'Changed the forum or its rules',
    'agency.saved': 'Added or changed an agency',
    'agency.moved': 'Moved an agency in the order',
    'service.saved': 'Added or changed a service of the directory',
    'service.removed': 'Put a service of the directory into the bin',
    'service.restored': 'Took a service of the directory out of the bin',
    'services.imported': 'Imported a list of services',
    'lock.changed': 'Changed after how many minutes it locks',
    'lock.chosen': 'Chose after how many minutes it locks for them',
  },
  users: {
    'case.closed': 'Closed a case to users',
    'case.opened': 'Opened a case to users again',
    'user.added': 'Added a user',
    'user.changed': 'Changed a user',
    'user.role-changed': 'Changed the role of a user',
    'user.address-key-given': 'Gave a user the key to addresses',
    'user.address-key-taken': 'Took the key to addresses from a user',
    'user.passphrase-changed': 'Changed their own passphrase',
    'user.passphrase-reset': 'Gave a user a new passphrase',
    'user.removed': 'Removed a user',
    'recovery.made': 'Made a recovery sheet',
    'recovery.tested': 'Tested the recovery sheet',
    'recovery.used': 'Unlocked the store with the recovery sheet',
    'recovery.put-off': 'Put the recovery sheet off',
    'keys.rotated': 'Changed the keys of the store',
    'keys.settled': 'Finished a change of keys that had been interrupted',
  },
  backups: {
    'backup.made': 'Made a backup',
    'backup.failed': 'A backup could not be made',
    'backup.removed': 'Deleted backups with earlier keys',
    'backup.drilled': 'Tried out a backup',
    'backup.second-place-set': 'Chose a second place for backups',
    'store.older-accepted': 'Said that an older store is meant',
    'store.restored': 'Restored the store from a backup',
    'store.salvaged': 'Saved what a damaged store still had',
  },
  audit: {
    'audit.cut-off': 'The end of the audit was found cut off',
    'audit.end-changed': 'What says where the audit ends was found changed',
    'audit.bound': 'Bound the entries from before the audit was chained',
    'audit.verified': 'Verified the audit',
    'audit.code-checked': 'Checked a printed code',
    'audit.exported': 'Saved a list of the audit',
  },
} as const satisfies Readonly<Record<AuditKind, Readonly<Record<string, string>>>>;

type WordsByKind = typeof wordsByKind;
/** What an entry of the audit can say that happened. */
export type AuditVerb = { [K in AuditKind]: keyof WordsByKind[K] & string }[AuditKind];

const wordsByVerb: ReadonlyMap<string, string> = new Map(
  auditKinds.flatMap((kind) => Object.entries<string>(wordsByKind[kind])),
);

/** The sentence of an entry, also of one that another version wrote. */
export const auditSentence = (verb: string): string =>
  wordsByVerb.get(verb) ?? `Did what this version of Casetable does not know: ${verb}`;

export const verbsOfKind = (kind: AuditKind): string[] => Object.keys(wordsByKind[kind]);

/** What a row of a table is called where an entry tells what was changed. */
const rowNames: Readonly<Record<string, string>> = {
  forums: 'Forum',
  agencies: 'Agency',
  users: 'User',
  lock_settings: 'Locking',
  case_closures: 'Case closed to a user',
  persons: 'Person',
  cases: 'Case',
  referrals: 'Referral',
  referral_children: 'Child in a referral',
  held_rows: 'Held row',
  meetings: 'Meeting',
  attendance: 'Attendance',
  hearings: 'Hearing',
  information: 'Information',
  risks: 'Risk',
  actions: 'Action',
  entries: 'Entry',
  attachments: 'File of a case',
  services: 'Service',
  match_decisions: 'Decision on who is who',
  incident_lists: 'List of incidents',
};

/** Fields whose own name does not say plainly what they are. */
const fieldNames: Readonly<Record<string, string>> = {
  'actions.hearing_id': 'Hearing',
  'actions.case_id': 'Case',
  'actions.agency_id': 'Owner agency',
  'actions.risk_id': 'Risk it covers',
  'actions.due_on': 'Due date',
  'actions.original_due_on': 'First due date',
  'actions.status_on': 'Day of the status',
  'actions.status_recorded_at': 'When the status was recorded',
  'agencies.forum_id': 'Forum',
  'agencies.aliases': 'Other names',
  'agencies.serves_children_only': 'Whether it serves children only',
  'attendance.information_sent_on': 'Day on which information was sent',
  'attendance.signed': 'Whether the statement was signed',
  'case_closures.user_id': 'User',
  'case_closures.case_id': 'Case',
  'cases.pair_key': 'Its two people',
  'cases.joined_to': 'Case it was joined to',
  'held_rows.row_values': 'Values of the row',
  'entries.starts_on': 'Day',
  'entries.until_on': 'Until',
  'entries.due_on': 'Due date',
  'entries.secrets': 'Confidential details',
  'entries.case_id': 'Case',
  'entries.person_id': 'Person',
  'hearings.tell_victim_who': 'Who tells the victim',
  'hearings.tell_victim_by': 'When the victim is told by',
  'hearings.minutes': 'Time planned',
  'hearings.position': 'Place on the agenda',
  'hearings.wishes': 'What the victim wants',
  'hearings.wishes_source': 'Source of what the victim wants',
  'hearings.links': 'Links to other safeguarding',
  'incident_lists.binned_from': 'First person who came after it was removed',
  'information.is_opinion': 'Whether it is an opinion',
  'information.not_for_disclosure': 'Whether it is not for disclosure',
  'information.state': 'Standing of the information',
  'lock_settings.idle_minutes': 'Minutes without use',
  'lock_settings.meeting_minutes': 'Minutes in a meeting',
  'meetings.held_on': 'Date',
  'meetings.starts_at': 'Start',
  'meetings.ends_at': 'End',
  'meetings.confidentiality_read_at': 'When the statement was read',
  'persons.dob': 'Date of birth',
  'persons.lgbt': 'LGBT',
  'persons.phone': 'Phone',
  'persons.person_key': 'Key for finding the person',
  'persons.identity_id': 'Who the record is',
  'persons.age_said': 'Age as it was said',
  'persons.address_confidential': 'Whether the address is confidential',
  'referral_children.dob': 'Date of birth',
  'referral_children.age_said': 'Age as it was said',
  'referral_children.expected_on': 'Expected date',
  'referral_children.is_unborn': 'Whether it is unborn',
  'referrals.assessment_yes': 'Number of yes answers',
  'referrals.assessment_no': 'Number of no answers',
  'referrals.assessment_dont_know': 'Number of answers that nobody knows',
  'referrals.assessment_blank': 'Number of blank answers',
  'referrals.consent_note': 'On consent',
  'referrals.children_count': 'Number of children',
  'referrals.incident_count': 'Number of incidents',
  'referrals.incident_on': 'Date of the incident',
  'referrals.as_received': 'Both people as they were received',
  'referrals.would_be_crime': 'Whether it would be a crime',
  'referrals.awaits_hearing': 'Whether it waits for a hearing',
  'referrals.case_id': 'Case',
  'referrals.agency_id': 'Referring agency',
  'users.agency_id': 'Agency',
  'users.holds_address_key': 'Whether they hold the address key',
  'forums.settings.marking': 'Marking',
  'forums.settings.confidentialityStatement': 'Confidentiality statement',
  'forums.settings.repeat': 'Rules: repeats',
  'forums.settings.criteria': 'Rules: referral criteria',
  'forums.settings.agenda': 'Rules: agenda and meeting',
  'forums.settings.asb': 'Rules: anti-social behaviour',
  'forums.settings.matching': 'Rules: finder',
};

/** Said of every table alike. */
const commonNames: Readonly<Record<string, string>> = {
  binned_at: 'In the bin since',
  row_hash: 'Mark of the imported row',
  position: 'Place in the order',
};

export const rowWords = (table: string): string => rowNames[table] ?? inWords(table);

/** The plain label of a field: `persons.dob` is the date of birth. */
export function fieldWords(table: string, field: string): string {
  const own = fieldNames[`${table}.${field}`] ?? commonNames[field];
  if (own !== undefined) return own;
  if (field.startsWith('content.')) return inWords(spaced(field.slice(8)));
  return field.startsWith('settings.') ? `Rules: ${spaced(field.slice(9))}` : inWords(field);
}

/** `safe_contact` is “Safe contact”. */
function inWords(name: string): string {
  const words = spaced(name.replace(/_(id|at)$/, ''));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `dataReturn` and `data_return` are “data return”. */
const spaced = (name: string): string =>
  name.replaceAll('_', ' ').replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

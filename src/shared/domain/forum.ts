import { z } from 'zod';
import { ActionSettings } from './action-settings.ts';
import { AgendaSettings } from './agenda-settings.ts';
import { AsbSettings } from './asb/asb-settings.ts';
import { ClockSettings } from './clocks/clock-settings.ts';
import { CalendarSettings } from './clocks/working-calendar.ts';
import { CriteriaSettings } from './criteria-settings.ts';
import { DataReturnSettings } from './data-return/settings.ts';
import { ForumKind, ForumName } from './forum-kind.ts';
import { MatchingSettings } from './matching/score-match.ts';
import { RepeatSettings } from './repeat-settings.ts';
import { RepeatVictimsSettings } from './repeat-victims.ts';
import { RetentionSettings } from './retention.ts';
import { SupportSettings } from './support/support-settings.ts';

/**
 * What a partnership may change: its standing words, and every number, list and choice of the rules,
 * in one group for each rule. Each rule is handed its own group and nothing else.
 */
export const ForumSettings = z.strictObject({
  marking: z
    .string()
    .trim()
    .min(1, 'Write the marking')
    .max(80, 'Use at most 80 characters')
    .default('OFFICIAL-SENSITIVE when completed'),
  confidentialityStatement: z
    .string()
    .trim()
    .min(1, 'Write the statement')
    .max(6000, 'Use at most 6,000 characters'),
  repeat: RepeatSettings.prefault({}),
  criteria: CriteriaSettings.prefault({}),
  agenda: AgendaSettings.prefault({}),
  actions: ActionSettings.prefault({}),
  clocks: ClockSettings.prefault({}),
  calendar: CalendarSettings.prefault({}),
  asb: AsbSettings.prefault({}),
  matching: MatchingSettings.prefault({}),
  dataReturn: DataReturnSettings.prefault({}),
  repeatVictims: RepeatVictimsSettings.prefault({}),
  support: SupportSettings.prefault({}),
  retention: RetentionSettings.prefault({}),
});
export type ForumSettings = z.infer<typeof ForumSettings>;

export const Forum = z.strictObject({
  id: z.uuid(),
  name: ForumName,
  kind: ForumKind,
  settings: ForumSettings,
});
export type Forum = z.infer<typeof Forum>;

import { useDebouncedValue } from '@mantine/hooks';
import typedWords from '../../../../resources/action-words.json' with { type: 'json' };
import type { ActionSettings, FindingKind } from '../../../shared/domain/action-settings.ts';
import { checkWording } from '../../../shared/domain/action-wording.ts';
import { ActionWords, prepareWords } from '../../../shared/domain/action-words.ts';
import { addDays, type CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { useCall } from '../../lib/use-call.ts';

const words = prepareWords(ActionWords.parse(typedWords));

/** Owner and date have fields of their own, which say what they lack. */
const saidElsewhere: readonly FindingKind[] = ['no-owner', 'no-date'];

const saidHere = (settings: ActionSettings): ActionSettings => ({
  ...settings,
  wordingChecks: settings.wordingChecks.filter((kind) => !saidElsewhere.includes(kind)),
});

/** Dates up to here are offered by a button, so nobody is advised against them. */
const offeredDays = 14;

/** A pause in typing: until then a sentence is not finished, and nothing is wrong with it. */
const pauseMs = 600;

type Draft = { readonly text: string; readonly dueOn: CalendarDate | null };

/** One sentence that would make an action clearer; empty while it is typed, and when it is clear. */
export function useActionAdvice({ text, dueOn }: Draft, heldOn: CalendarDate): string {
  const [settledText] = useDebouncedValue(text, pauseMs);
  const { data } = useCall('meetings.list', { limit: 50 });
  const settings = useCall('forum.get', {}).data?.settings.actions;
  if (settings === undefined || settledText !== text || text.trim() === '') return '';
  const later = data?.rows.map((meeting) => meeting.heldOn).filter((day) => day > heldOn) ?? [];
  const nextOn = later.toSorted()[0] ?? null;
  const offeredOn = addDays(heldOn, offeredDays);
  const nextMeetingOn = nextOn === null || nextOn > offeredOn ? nextOn : offeredOn;
  const draft = { text, owners: [], dueOn, meetingOn: heldOn, nextMeetingOn };
  return checkWording(draft, words, saidHere(settings))[0]?.sentence ?? '';
}

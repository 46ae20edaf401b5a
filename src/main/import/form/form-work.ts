import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';

export type FormSource =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string };

/** What the thread that reads forms is asked; the day tells which years two digits can mean. */
export type FormRequest = { readonly source: FormSource; readonly today: CalendarDate };

/** `refusal` is text for the person; null when the reason is not one for them. */
export type FormAnswerMessage =
  | { readonly kind: 'done'; readonly form: unknown }
  | { readonly kind: 'failed'; readonly refusal: string | null };

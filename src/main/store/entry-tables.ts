import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { AttachmentType } from '../../shared/domain/attachments/attachment.ts';
import type { EntryKind } from '../../shared/domain/entries/entry.ts';
import type { Binnable, Json, Stamps } from './columns.ts';
import type { Sealed } from './sealed-text.ts';

/** What is recorded of a case, or of a person alone. */
export type EntriesTable = Stamps &
  Binnable & {
    id: string;
    /** The case that stands for the pair. */
    case_id: string | null;
    /** The case under which it was entered; never changed by joining. */
    entered_case_id: string | null;
    person_id: string | null;
    kind: EntryKind;
    starts_on: CalendarDate;
    until_on: CalendarDate | null;
    due_on: CalendarDate | null;
    content: Json;
    /** JSON of its confidential fields that are known, each sealed. */
    secrets: Json;
    /** What the search reads. */
    words: string;
    recorded_by: string;
  };

/** A file that is kept with a case. */
export type AttachmentsTable = Stamps &
  Binnable & {
    id: string;
    case_id: string;
    entered_case_id: string;
    file_name: string;
    type: AttachmentType;
    bytes: number;
    note: string;
    added_by: string;
  };

export type AttachmentContentsTable = {
  attachment_id: string;
  /** The file in base64. */
  content: Sealed;
};

/** A service of the directory. */
export type ServicesTable = Stamps &
  Binnable & {
    id: string;
    name: string;
    /** What it offers, in words. */
    offers: string;
    /** Ids of the categories of need that it meets. */
    needs: Json;
    area: string;
    contact: string;
    phone: string;
    email: string;
    how_to_refer: string;
    agency_id: string | null;
  };

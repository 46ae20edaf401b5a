import { AppError } from '../../../shared/ipc/result.ts';

export const formLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  parts: 2000,
  /** Real documents shrink to a tenth; below this size the ratio means nothing. */
  bombRatio: 100,
  bombBytes: 10 * 1024 * 1024,
  /** The text of the longest form with all its formatting is far below. */
  documentBytes: 20 * 1024 * 1024,
} as const;

/** Refuses a form with one sentence that says what to do. */
export const unreadableForm = (message: string): AppError =>
  new AppError('unreadable-form', message);

export const damagedForm = (): AppError =>
  unreadableForm(
    'This Word file is damaged or was not downloaded completely. Ask the sender for it again.',
  );

export const tooLargeForm = (): AppError =>
  unreadableForm(
    'This file is too large when unpacked. Copy its text into a new Word document and choose that.',
  );

export const entitiesInForm = (): AppError =>
  unreadableForm(
    'This file holds XML declarations that Word never writes, so it was not read. Ask the sender for a new copy saved by Word.',
  );

export const tooLargeFile = (): AppError =>
  unreadableForm(
    'This file is larger than 20 MB. Remove its pictures in Word, and choose the smaller file.',
  );

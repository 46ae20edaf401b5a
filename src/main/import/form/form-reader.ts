import { Worker } from 'node:worker_threads';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { ReadForm } from '../../../shared/domain/referral-form/read-form.ts';
import { formLimits, tooLargeForm, tooLargeFile, unreadableForm } from './form-refusal.ts';
import type { FormAnswerMessage, FormRequest, FormSource } from './form-work.ts';

/** A form is foreign: a thread of its own reads it, with little memory and little time. */
const memoryMb = 512;
const readingMs = 30_000;

/** The longest referral that anybody pastes is a few pages. */
const textLetters = 500_000;

export type FormReader = {
  /** Reads a Word file, a saved e-mail or a text file; what is in it decides which. */
  readonly readFile: (bytes: Uint8Array, today: CalendarDate) => Promise<ReadForm>;
  /** Reads what was pasted. */
  readonly readText: (text: string, today: CalendarDate) => Promise<ReadForm>;
};

/** Reads each form in a thread that has no store and ends with the form. */
export function createFormReader(workerUrl: URL): FormReader {
  return {
    readFile: async (bytes, today) => {
      if (bytes.length > formLimits.fileBytes) throw tooLargeFile();
      return readInThread(workerUrl, { kind: 'file', bytes }, today);
    },
    readText: async (text, today) => {
      if (text.length > textLetters) {
        throw unreadableForm('This text is too long to be a referral. Paste the referral alone.');
      }
      return readInThread(workerUrl, { kind: 'text', text }, today);
    },
  };
}

function readInThread(workerUrl: URL, source: FormSource, today: CalendarDate): Promise<ReadForm> {
  const worker = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  const request: FormRequest = { source, today };
  const answered = new Promise<ReadForm>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLargeForm()), readingMs);
    worker.on('message', (message: FormAnswerMessage) => {
      clearTimeout(timer);
      if (message.kind === 'failed') reject(failure(message.refusal));
      else resolve(ReadForm.parse(message.form));
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isOutOfMemory ? tooLargeForm() : failure(null));
    });
    worker.postMessage(request);
  });
  return answered.finally(() => void worker.terminate());
}

const failure = (refusal: string | null): Error =>
  refusal === null ? new Error('Reading a form failed') : unreadableForm(refusal);

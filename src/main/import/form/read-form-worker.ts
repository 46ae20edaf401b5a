import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../shared/ipc/result.ts';
import type { FormAnswerMessage, FormRequest } from './form-work.ts';
import { readFormFile, readFormText } from './read-form-file.ts';

if (parentPort === null) throw new Error('This file runs in a worker thread');
const port = parentPort;

const post = (message: FormAnswerMessage): void => port.postMessage(message);

async function answer({ source, today }: FormRequest): Promise<void> {
  try {
    const form =
      source.kind === 'file'
        ? await readFormFile(source.bytes, today)
        : readFormText(source.text, today);
    post({ kind: 'done', form });
  } catch (error) {
    post({ kind: 'failed', refusal: error instanceof AppError ? error.message : null });
  }
}

port.on('message', (request: FormRequest) => void answer(request));

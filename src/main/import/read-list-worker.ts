import { parentPort } from 'node:worker_threads';
import { AppError } from '../../shared/ipc/result.ts';
import type { ListFile } from './list-file.ts';
import type { ListProgress, ReadList, WorkMessage, WorkRequest } from './list-work.ts';
import { createLoadedList, type LoadedList } from './loaded-list.ts';
import { readListFile } from './read-list-file.ts';

if (parentPort === null) throw new Error('This file runs in a worker thread');
const port = parentPort;

const post = (message: WorkMessage): void => port.postMessage(message);

const tell =
  (stage: ListProgress['stage']) =>
  (done: number, total: number): void =>
    post({ kind: 'progress', progress: { stage, done, total } });

let list: LoadedList | null = null;

function openList(): LoadedList {
  if (list === null) throw new Error('A list is read before anything else is asked');
  return list;
}

const sampleCount = 5;
const sampleLength = 200;

function sampleOf({ headings, rows }: ListFile): string[][] {
  const short = (cell = ''): string =>
    cell.length > sampleLength ? `${cell.slice(0, sampleLength)}…` : cell;
  return rows.slice(0, sampleCount).map(({ cells }) => headings.map((_, i) => short(cells[i])));
}

async function read(path: string): Promise<ReadList> {
  tell('reading')(0, 0);
  const file = await readListFile(path, tell('reading'));
  list = createLoadedList(file, tell('checking'));
  return { headings: file.headings, sampleRows: sampleOf(file), rowCount: file.rows.length };
}

function work(request: WorkRequest): unknown {
  switch (request.name) {
    case 'read':
      return read(request.input.path);
    case 'rowKeys':
      return openList().rowKeys(request.input);
    case 'check':
      return openList().check(request.input);
    case 'rowPage':
      return openList().rowPage(request.input);
  }
}

async function answer(request: WorkRequest): Promise<void> {
  try {
    post({ kind: 'done', id: request.id, output: await work(request) });
  } catch (error) {
    const refusal = error instanceof AppError ? error.message : null;
    post({ kind: 'failed', id: request.id, refusal });
  }
}

port.on('message', (request: WorkRequest) => void answer(request));

import { parentPort } from 'node:worker_threads';
import { AppError } from '../../shared/ipc/result.ts';
import type { ColumnMapping } from '../../shared/domain/list-form.ts';
import { incidentRules } from './incident-rules.ts';
import type { ListFile, OnProgress } from './list-file.ts';
import type { ListRules } from './list-rules.ts';
import type { ListKind, ListProgress, ReadList, WorkMessage, WorkRequest } from './list-work.ts';
import { createLoadedList } from './loaded-list.ts';
import { readListFile } from './read-list-file.ts';
import { readServiceFile } from './read-service-file.ts';
import { referralRules } from './referral-rules.ts';

if (parentPort === null) throw new Error('This file runs in a worker thread');
const port = parentPort;

const post = (message: WorkMessage): void => port.postMessage(message);

const tell =
  (stage: ListProgress['stage']): OnProgress =>
  (done, total) =>
    post({ kind: 'progress', progress: { stage, done, total } });

/** Answers requests about the list that was read last. */
type Answerer = (request: WorkRequest<ListKind>) => unknown;
let answerOf: Answerer | null = null;

const sampleCount = 5;
const sampleLength = 200;

function sampleOf({ headings, rows }: ListFile): string[][] {
  const short = (cell = ''): string =>
    cell.length > sampleLength ? `${cell.slice(0, sampleLength)}…` : cell;
  return rows.slice(0, sampleCount).map(({ cells }) => headings.map((_, i) => short(cells[i])));
}

async function readAs<F extends string, I extends { readonly mapping: ColumnMapping<F> }>(
  rules: ListRules<F, I>,
  path: string,
): Promise<ReadList> {
  tell('reading')(0, 0);
  const file = await readListFile(path, rules.form, tell('reading'));
  const list = createLoadedList(rules, file, tell('checking'));
  answerOf = ({ name, input }) => {
    // Main asks a list of one kind for what that kind takes: its reader is typed by the kind.
    if (name === 'rowKeys') return list.rowKeys(input as never);
    if (name === 'check') return list.check(input as never);
    return list.rowPage(input as never);
  };
  return { headings: file.headings, sampleRows: sampleOf(file), rowCount: file.rows.length };
}

function work(request: WorkRequest<ListKind>): unknown {
  if (request.name === 'read') {
    const { kind, path } = request.input;
    return kind === 'incidents' ? readAs(incidentRules, path) : readAs(referralRules, path);
  }
  if (request.name === 'services') return readServiceFile(request.input.path);
  if (answerOf === null) throw new Error('A list is read before anything else is asked');
  return answerOf(request);
}

async function answer(request: WorkRequest<ListKind>): Promise<void> {
  try {
    post({ kind: 'done', id: request.id, output: await work(request) });
  } catch (error) {
    const refusal = error instanceof AppError ? error.message : null;
    post({ kind: 'failed', id: request.id, refusal });
  }
}

port.on('message', (request: WorkRequest<ListKind>) => void answer(request));

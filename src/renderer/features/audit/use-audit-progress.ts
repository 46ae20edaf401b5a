import { useEffect, useState } from 'react';
import type { EventPayload } from '../../../shared/ipc/define.ts';
import type { AppContract } from '../../../shared/ipc/contract.ts';
import { ipc } from '../../lib/ipc.ts';

export type AuditProgress = EventPayload<AppContract, 'audit.progress'>;

/** How many entries have been read; null until main says. */
export function useAuditProgress(): AuditProgress | null {
  const [progress, setProgress] = useState<AuditProgress | null>(null);
  useEffect(() => ipc.on('audit.progress', setProgress), []);
  return progress;
}

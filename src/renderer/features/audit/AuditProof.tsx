import type { ReactElement } from 'react';
import { auditPromise } from '../../../shared/domain/access/audit-words.ts';
import type { AuditVerdictShown } from '../../../shared/ipc/contract/audit.ts';
import { errorText } from '../../lib/error-text.ts';
import { verdictWords } from './audit-words.ts';
import classes from './AuditProof.module.css';
import { Finding } from './Finding.tsx';
import { ReadingBar } from './ReadingBar.tsx';

type Props = {
  /** The code of the last entry. */
  readonly code: string | null;
  readonly isReading: boolean;
  /** Undefined until something was read, null when it was stopped. */
  readonly verdict: AuditVerdictShown | null | undefined;
  readonly error: Error | null;
};

/** What the audit is worth: its code of now, what verifying found, and what it proves. */
export function AuditProof({ code, isReading, verdict, error }: Props): ReactElement {
  return (
    <section className={classes['proof']} aria-label="What this audit proves">
      <div className={classes['now']}>
        {code !== null && (
          <p className={classes['line']}>
            <span className={classes['label']}>Code of now</span>
            <code className={classes['code']}>{code}</code>
            <span className={classes['hint']}>Write it down where nobody here can change it.</span>
          </p>
        )}
        <p className={classes['promise']}>{auditPromise}</p>
      </div>
      {isReading && <ReadingBar />}
      {!isReading && error !== null && <Finding kind="unknown" says={errorText(error)} />}
      {!isReading && error === null && verdict === null && (
        <Finding kind="unknown" says="Stopped.">
          Nothing was found out.
        </Finding>
      )}
      {!isReading && error === null && verdict != null && (
        <Finding
          kind={verdict.firstWrong === null ? 'right' : 'wrong'}
          says={verdict.firstWrong === null ? 'Verified.' : 'Not as it was written.'}
        >
          {verdictWords(verdict)}
          {verdict.firstWrong === null &&
            ' Whoever has the key could still have written all of them anew: check a printed code to rule that out.'}
        </Finding>
      )}
    </section>
  );
}

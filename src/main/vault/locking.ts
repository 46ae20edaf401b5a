import type { Viewer } from '../../shared/domain/access/user.ts';
import type { LockReason } from '../../shared/domain/lock.ts';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
import type { FocusedField } from '../../shared/ipc/contract/window.ts';
import { logError } from '../log.ts';
import type { Session } from './session.ts';

/** The page as the lock needs it. */
export type LockedPage = {
  /** Where it is now, as the part of its address after the `#`. */
  readonly address: () => string;
  /** Ends the process that shows the page, and shows the page anew in another. */
  readonly renew: () => Promise<void>;
};

export type LockRequest = {
  readonly reason: LockReason;
  /** How long nobody had used it, where that is the reason. */
  readonly idleMinutes?: number;
  /** Another user takes a turn. */
  readonly asksWho?: boolean;
  /** There may be no time: the store is closed first, and the page is asked after that. */
  readonly isUrgent?: boolean;
};

export type PageAnswer = { readonly isAllKept: boolean; readonly focused: FocusedField | null };

export type Place = { readonly address: string; readonly focused: FocusedField | null };

/** The one way to lock, whatever the reason. */
export type StoreLock = {
  readonly lock: (request: LockRequest) => Promise<StoreStatus>;
  /** For a store that was closed otherwise: ends the process that still shows what was in it. */
  readonly endPage: (reason: LockReason) => Promise<void>;
  /** For a page that has ended by itself: there is nobody to ask, and another opens it anew. */
  readonly closeNow: () => Promise<void>;
  /** The page's answer to `window.locking`. */
  readonly answer: (answer: PageAnswer) => void;
  /** Where this user was when it locked for them, told once; nobody is told of another’s place. */
  readonly placeOf: (viewer: Viewer) => Place | null;
};

type Options = {
  readonly session: Session;
  /** Asks the page to save what is typed. */
  readonly askPage: () => void;
  /** Tells the page that it is over. */
  readonly tellPage: (reason: LockReason) => void;
  readonly page: LockedPage;
  /** What else must be gone once it is locked, such as lists on their way in. */
  readonly onLock: readonly (() => void)[];
  /** For tests. @default the real times */
  readonly times?: typeof lockTimes;
};

/** How long the lock waits for others; without an answer it goes on. */
export const lockTimes = { pageMs: 800, pageAfterMs: 150, changeMs: 1000 };

/**
 * What is typed is saved, the page goes blank, the running change ends or is rolled back, the store is
 * closed, its keys are overwritten, and the process that has shown its contents ends. In main stays where
 * the user was: an address and a checksum.
 */
export function createStoreLock(options: Options): StoreLock {
  const { session, askPage, tellPage, page, onLock, times = lockTimes } = options;
  const question = createQuestion(askPage);
  const closing = createClosing({ session, onLock, changeMs: times.changeMs });
  let underWay: Promise<StoreStatus> | null = null;
  const kept = new Map<string, Place>();

  /** The last words of a page whose store is closed; nothing more is seen of it after that. */
  const endWords = async (reason: LockReason): Promise<PageAnswer | null> => {
    const asked = question.ask(times.pageAfterMs);
    tellPage(reason);
    return asked;
  };

  const run = async (request: LockRequest): Promise<StoreStatus> => {
    const { reason, isUrgent = false } = request;
    closing.begin();
    if (isUrgent) closing.hurryUp();
    const { viewer } = session.openStore() ?? {};
    const visit = session.visit();
    const before = isUrgent || viewer === undefined ? null : await question.ask(times.pageMs);
    // The page is blank before anything is waited for: a derived key, an entry, a change.
    const isToldBefore = viewer !== undefined && !closing.isHurried();
    if (isToldBefore) tellPage(reason);
    await closing.close(request, before?.isAllKept ?? false);
    // Also when nothing was open at first: somebody may just have been unlocking it.
    if (!isToldBefore && session.visit() === visit) return session.status();
    const answer = isToldBefore ? before : await endWords(reason);
    session.noteAllKept(answer?.isAllKept ?? false);
    const place = { address: page.address(), focused: answer?.focused ?? null };
    if (viewer !== undefined) kept.set(viewer.userId, place);
    await page.renew().catch((error: unknown) => logError('renew-page', error));
    return session.status();
  };
  /** Whoever waits, for the page or for a change, has time no longer. */
  const hurryUp = (): void => {
    closing.hurryUp();
    question.giveUp();
  };

  return {
    lock: (request) => {
      if (request.isUrgent === true) hurryUp();
      underWay ??= run(request).finally(() => {
        underWay = null;
      });
      return underWay;
    },
    endPage: async (reason) => {
      closing.clear();
      tellPage(reason);
      await page.renew().catch((error: unknown) => logError('renew-page', error));
    },
    closeNow: async () => {
      hurryUp();
      await closing.close({ reason: 'closed' }, false);
    },
    answer: question.answer,
    placeOf: ({ userId }) => {
      const place = kept.get(userId) ?? null;
      kept.delete(userId);
      return place;
    },
  };
}

type Closing = {
  /** A lock begins, with all its patience. */
  readonly begin: () => void;
  /** There is no time any more: what is waited for, or would be, is waited for no longer. */
  readonly hurryUp: () => void;
  readonly isHurried: () => boolean;
  /** Takes away what must not be there once the store is closed. */
  readonly clear: () => void;
  readonly close: (request: LockRequest, isAllKept: boolean) => Promise<void>;
};

/** Closes the store, and takes away what else must be gone with it. */
function createClosing({
  session,
  onLock,
  changeMs,
}: Pick<Options, 'session' | 'onLock'> & { readonly changeMs: number }): Closing {
  let hurry = new AbortController();
  const clear = (): void => {
    for (const task of onLock) attempt(task);
  };
  return {
    clear,
    begin: () => {
      hurry = new AbortController();
    },
    hurryUp: () => hurry.abort(),
    isHurried: () => hurry.signal.aborted,
    close: async ({ reason, idleMinutes = null, asksWho = false }, isAllKept) => {
      const { signal } = hurry;
      const said = { reason, idleMinutes, asksWho, isAllKept };
      clear();
      await (signal.aborted
        ? session.lock({ ...said, leaving: 'rushed' })
        : session.lock({ ...said, patienceMs: changeMs, hurry: signal }));
      // Once more: until the store was closed, a call could still bring something there.
      clear();
    },
  };
}

type Question = {
  readonly ask: (patienceMs: number) => Promise<PageAnswer | null>;
  readonly answer: (answer: PageAnswer) => void;
  readonly giveUp: () => void;
};

/** A page that hangs, or is not there, must not keep the store open. */
function createQuestion(say: () => void): Question {
  let settle: ((answer: PageAnswer | null) => void) | null = null;
  return {
    ask: (patienceMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => settle?.(null), patienceMs);
        settle = (answer) => {
          clearTimeout(timer);
          settle = null;
          resolve(answer);
        };
        say();
      }),
    answer: (answer) => settle?.(answer),
    giveUp: () => settle?.(null),
  };
}

/** One of them that fails must not keep the others from being done. */
function attempt(clear: () => void): void {
  try {
    clear();
  } catch (error) {
    logError('on-lock', error);
  }
}

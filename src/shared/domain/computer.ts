/** Whether the computer's own disk is encrypted: it may hold what the system put aside from memory. */
export const diskStates = ['on', 'off', 'unknown'] as const;
export type DiskState = (typeof diskStates)[number];

/** Whether the system keeps the window out of screenshots and shared screens. */
export const screenStates = ['protected', 'partly', 'not-protected'] as const;
export type ScreenState = (typeof screenStates)[number];

import { saysNothing } from '../matching/says-nothing.ts';

/** Whether a field that may hold figures is empty, or says that nothing is known. */
export const isUnsaid = (text: string): boolean => !/\d/.test(text) && saysNothing(text);

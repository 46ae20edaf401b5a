/** What stands in the place of something that is closed to whoever looks. */
export type NotForYou = { readonly notForYou: true };

export const isForYou = <T extends object>(each: T): each is Exclude<T, NotForYou> =>
  !('notForYou' in each);

/** `Case 6, not for you` */
export const notForYouWords = (number: number): string => `Case ${number}, not for you`;

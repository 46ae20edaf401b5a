/** What stands in the place of something that is closed to whoever looks, or was destroyed. */
export type NotForYou = { readonly notForYou: true; readonly isDestroyed?: true | undefined };

export const isForYou = <T extends object>(each: T): each is Exclude<T, NotForYou> =>
  !('notForYou' in each);

/** `Case 6, not for you` */
export const notForYouWords = (number: number): string => `Case ${number}, not for you`;

/** The same in final minutes, whose cases may have been destroyed since: `Case 6, destroyed`. */
export const leftOutWords = ({
  number,
  isDestroyed,
}: Pick<NotForYou, 'isDestroyed'> & { readonly number: number }): string =>
  isDestroyed === true ? `Case ${number}, destroyed` : notForYouWords(number);

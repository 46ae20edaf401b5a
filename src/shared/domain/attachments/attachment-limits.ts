const megabyte = 1024 * 1024;

/**
 * A file is read into memory and sealed whole, which at this size takes a moment that nobody notices. A
 * scan of a report has a few megabytes. Every backup and every change of the keys copies all files of all
 * cases, so that one case may not fill the store with films.
 */
export const attachmentLimits = { fileBytes: 10 * megabyte, caseBytes: 100 * megabyte } as const;

/** `10 MB`; what is smaller than a megabyte in kilobytes. */
export const sizeInWords = (bytes: number): string =>
  bytes >= megabyte
    ? `${(bytes / megabyte).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
    : `${Math.ceil(bytes / 1024)} KB`;

/** Why a file cannot be kept beside those that a case has; null where it can. */
export function caseIsFull(keptBytes: number, bytes: number): string | null {
  const { caseBytes } = attachmentLimits;
  if (keptBytes + bytes <= caseBytes) return null;
  const left = caseBytes - keptBytes;
  return left < 1024
    ? `This case has ${sizeInWords(caseBytes)} of files, which is the most. Remove one that is not needed first.`
    : `A case can have ${sizeInWords(caseBytes)} of files, and this one has ${sizeInWords(left)} left. Add a smaller file, or remove one first.`;
}

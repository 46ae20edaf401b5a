const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that every system accepts for a file, without an ending; `fallback` when none is left. */
export function safeFileName(name: string, fallback: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  return cleaned === '' || reserved.test(cleaned) ? fallback : cleaned;
}

/** The one of the reasons to choose from that has to be said in words. */
export const anotherReason = 'Another reason';

/** A reason that was chosen with what was typed beside it: `Court case: trial in March`. */
export function reasonInWords(reason: string, words: string): string {
  const said = words.trim();
  if (reason === anotherReason) return said;
  return said === '' ? reason : `${reason}: ${said}`;
}

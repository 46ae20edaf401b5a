/** Two strings of one length with one character other, or two neighbours in the other order. */
export function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const other = Array.from(a, (_, index) => index).filter((index) => a[index] !== b[index]);
  const [first = 0, second] = other;
  if (other.length === 1) return true;
  return (
    other.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
  );
}

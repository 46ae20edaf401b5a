/** `O. B.` of "Olivia Bayley": enough to find a case, too little to name anybody. */
export const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((part) => part !== '')
    .map((part) => `${part.slice(0, 1).toUpperCase()}.`)
    .join(' ');

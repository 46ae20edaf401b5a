/** Cut where a word ends, with a sign that there is more. */
export function cutWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  const end = space > most / 2 ? space : most - 1;
  return `${text.slice(0, end).replace(/[,;:.]+$/, '')}…`;
}

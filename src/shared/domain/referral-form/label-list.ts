/** Takes a list of labels apart that is written with bars between them. */
export const words = (list: string): readonly string[] =>
  list
    .split('|')
    .map((label) => label.replace(/\s+/g, ' ').trim())
    .filter((label) => label !== '');

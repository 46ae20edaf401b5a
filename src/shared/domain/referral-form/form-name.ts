import { headingKey } from '../heading-key.ts';

const titles =
  /^(mr|mrs|miss|ms|mx|dr|sir|master|madam|prof(essor)?|rev(erend)?|cllr|lady|lord)\.?\s+/i;

/** Words that are never part of a name but stand where one belongs. */
const notNames =
  /\b(unknown|not known|unidentified|n\/k|none|n\/a|not disclosed|various|several|others?|youths?|males?|females?|group|gang|neighbours?|same|above|see|as victim|client|tbc|confirmed|address|number|details?|surname|name|dob|yes|refused|withheld|anonymous|attached|children|child|household|persons?|people|multiple|unsure|think|believed|and|with|or)\b/i;

const nameWord = /^[\p{L}][\p{L}\p{M}'’‘`.-]*$/u;

/** Whether a text can be the name of one person: one to five words, no figure, no word that is none. */
export function looksLikeName(text: string): boolean {
  const words = text
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.length <= 5 &&
    !notNames.test(text) &&
    words.every((word) => nameWord.test(word)) &&
    words.some((word) => /^\p{Lu}/u.test(word))
  );
}

export type ReadName = {
  readonly firstName: string;
  readonly surname: string;
  readonly aliases: readonly string[];
  /** What stood in brackets and is no other name: "(husband)". */
  readonly remark: string;
};

const otherName =
  /^(?:n[ée]e|maiden name:?|formerly|previously|prev\.?|aka|a\.k\.a\.?|also known as|also uses|also called|sometimes|uses|known as|known to friends as|goes by|alias|pka|or)\s+(.+)$/i;

/** Takes a full name apart, or is undefined where the text is no name of one person. */
export function readName(text: string): ReadName | undefined {
  const aliases: string[] = [];
  const remarks: string[] = [];
  const bare = text
    .replace(
      /\(([^)]*)\)|["“]([^"“”]+)["”]|\b((?:aka|a\.k\.a\.?|also known as|n[ée]e|alias)\b.*)$/gi,
      (_, inside?: string, quoted?: string, tail?: string) => {
        const words = (inside ?? quoted ?? tail ?? '').trim();
        const other = otherName.exec(words);
        const name = (other?.[1] ?? words).trim();
        if (looksLikeName(name) && (other !== null || quoted !== undefined)) aliases.push(name);
        else if (words !== '') remarks.push(words);
        return ' ';
      },
    )
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:–—-]+$/, '')
    .trim();
  const name = splitName(bare);
  return name === undefined ? undefined : { ...name, aliases, remark: remarks.join(', ') };
}

function splitName(written: string): { firstName: string; surname: string } | undefined {
  if (!looksLikeName(written)) return undefined;
  const [last = '', first, ...more] = written.split(',').map((part) => part.trim());
  if (more.length > 0) return undefined;
  if (first !== undefined) return { firstName: untitled(first), surname: untitled(last) };
  const words = untitled(written)
    .split(' ')
    .filter((word) => word !== '');
  const [only = ''] = words;
  if (words.length === 1)
    return isCapital(only) ? { firstName: '', surname: only } : { firstName: only, surname: '' };
  const start = surnameStart(words);
  return { firstName: words.slice(0, start).join(' '), surname: words.slice(start).join(' ') };
}

export const untitled = (name: string): string =>
  name.trim().replace(titles, '').replace(titles, '').trim();

const isCapital = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

const particles = new Set([
  'de',
  'da',
  'dos',
  'del',
  'della',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'bin',
  'ibn',
  'bint',
  'al',
  'el',
  'ap',
  'ab',
  'ferch',
  'mac',
  'st',
  'st.',
  'abu',
  'ul',
  'ur',
]);

/** Where the surname begins: with the words in capitals, or with a particle before the last word. */
function surnameStart(words: readonly string[]): number {
  const isShouted = words.map(isCapital);
  if (isShouted.includes(true) && isShouted.includes(false)) {
    const first = isShouted.indexOf(true);
    if (first > 0 && isShouted.slice(first).every(Boolean)) return first;
  }
  let start = words.length - 1;
  while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return start;
}

/** The other names in one cell: "Ewa Nowak (maiden name); Eva". Undefined where one is no name. */
export function readAliases(text: string): { names: string[]; rest: string[] } {
  const names: string[] = [];
  const rest: string[] = [];
  for (const part of text.split(/[;,/\n]|\s+(?:and|or|&)\s+|\b(?:aka|also known as)\b/i)) {
    const name = part
      .replace(/\([^)]*\)/g, ' ')
      .replace(/^\s*(n[ée]e|maiden( name)?|formerly|previously|known as)\b[:\s]*/i, '')
      .replace(/[\s"“”'‘’]+$|^[\s"“”'‘’-]+/g, '');
    if (looksLikeName(untitled(name))) names.push(untitled(name));
    else if (headingKey(part) !== '') rest.push(part.trim());
  }
  return { names, rest };
}

const jobWords =
  /\b(officer|manager|worker|visitor|nurse|midwife|doctor|gp|lead|head|teacher|advis[eo]r|adviser|coordinator|co-ordinator|administrator|idva|isva|constable|sergeant|inspector|detective|practitioner|consultant|assistant|director|advocate|support|specialist|housing|probation|senior|safeguarding|social|family|tenancy|team|service|department|psychologist|therapist|counsellor|caseworker|clinician|paramedic|warden|supervisor|trainee|deputy|swyddog|gweithiwr|pc|dc|sister|matron)\b/i;

/** The name of who refers, with rank and number as written, without the job that follows it. */
export function readReferrerName(text: string): { name: string; job: string } | undefined {
  const line = text.split('\n')[0] ?? '';
  const parts = line.split(/\s*[,;|/]\s*|\s+[-–—]\s+|\s*\(|\)\s*/).filter((part) => part !== '');
  const [first = '', second, ...more] = parts;
  const others = [second, ...more].filter((part) => part !== undefined);
  const rest = [...others, ...text.split('\n').slice(1)].join(', ');
  const isSurnameFirst =
    /^[^,]+,/.test(line) &&
    second !== undefined &&
    !/\s/.test(first) &&
    !jobWords.test(second) &&
    looksLikeName(second);
  if (isSurnameFirst) return { name: `${second} ${first}`, job: more.join(', ') };
  if (!/\p{L}{2}/u.test(first) || first.split(' ').length > 6 || notNames.test(first))
    return undefined;
  if (/[@]|\d{5}/.test(first)) return undefined;
  return { name: first.replace(/^(mr|mrs|miss|ms|mx)\.?\s+/i, '').trim(), job: rest };
}

/** Whether words are a job rather than a name or an agency. */
export const isJob = (text: string): boolean => jobWords.test(text);

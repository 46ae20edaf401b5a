/** What a form means by "the subject": one of the two, or nobody can tell which. */
export type SubjectRole = 'victim' | 'perpetrator' | 'unclear';

const harmed =
  /\bsubjects?\b[^.:\n]{0,20}\([^)]{0,60}\b(at risk|victim|harmed|experienc\w+|suffer\w+|abused)\b/i;
const harming =
  /\bsubjects?\b[^.:\n]{0,20}\([^)]{0,60}\b(perpetrator|causing|suspect(ed)?|offender|abuser|alleged)\b/i;
const victims =
  /\b(victims?|survivors?|complainants?|aggrieved|injured part(y|ies)|applicants?)\b/i;
const perpetrators =
  /\b(perpetrators?|abusers?|suspects?|offenders?|respondents?|persons? (alleged to be )?causing)\b/i;

/** "Subject" is whom a form has no other word for; what it says in brackets goes before that. */
export function subjectRole(text: string): SubjectRole {
  if (!/\bsubjects?\b/i.test(text)) return 'unclear';
  const [isHarmed, isHarming] = [harmed.test(text), harming.test(text)];
  if (isHarmed !== isHarming) return isHarmed ? 'victim' : 'perpetrator';
  // Titles and guidance speak of both whatever the labels call them.
  const labels = text.split('\n').filter((line) => line.length <= 80);
  const has = (pattern: RegExp): boolean => labels.some((line) => pattern.test(line));
  if (has(victims) === has(perpetrators)) return 'unclear';
  return has(victims) ? 'perpetrator' : 'victim';
}

const bare = /\bsubjects?\b(?! (a|b|of|at)\b)/gi;
const meant = { victim: 'victim', perpetrator: 'perpetrator', unclear: 'other person' };

/** A label or heading with the word that it means for "subject". */
export const inPlainRole = (
  { subject }: { readonly subject: SubjectRole },
  label: string,
): string => label.replace(bare, meant[subject]);

/** "Subject: Referral" is the line of a mail, and names nobody. */
export const isMailSubject = (label: string): boolean => /^\W*subject\W*$/i.test(label);

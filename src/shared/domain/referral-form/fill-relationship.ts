import { headingKey } from '../heading-key.ts';
import { fillPerson, personFor } from './fill-person.ts';
import { chosenText } from './form-choice.ts';
import { hasAnything, leave, type Draft, type Words } from './form-draft.ts';
import type { Role } from './label-roles.ts';

/** Relations that read the same from both sides. */
const mutual =
  /^(ex|former|previous|current|separated)?[\s-]*(partners?|spouses?|married|siblings?|neighbours?|cousins?|intimate partners?|cohabit\w*|dating|flatmates?|housemates?|friends?|civil partners?)$/i;

/** What a perpetrator is to the victim. Asked the other way round, only what reads the same is taken. */
export function fillRelationship(draft: Draft, role: Role | null, words: Words): void {
  const text = chosenText(words.said);
  if (text === '') return;
  const about = draft.section.role;
  if (draft.isAfterKin && role !== 'perpetrator') return leave(draft, words.label, text, 'notSure');
  if (about === 'child' || about === 'referrer' || about === 'other')
    return leave(draft, words.label, text, 'noField');
  const isPerpetrators =
    about === 'perpetrator' ||
    (role === 'victim' && about === null && draft.form.perpetrators.length > 0);
  const isAsked = /\bto\b.*\b(perp|abuser|suspect|offender|respondent|person causing)/.test(
    headingKey(words.label),
  );
  if (isPerpetrators && !isAsked)
    return fillPerson(
      draft,
      personFor(
        draft,
        'perpetrator',
        draft.section.role === 'perpetrator' ? draft.section.number : 0,
      ),
      'relationship',
      words,
    );
  if (about === 'victim' && draft.section.number > 1)
    return fillPerson(
      draft,
      personFor(draft, 'victim', draft.section.number),
      'relationship',
      words,
    );
  const known = draft.form.perpetrators.filter(hasAnything);
  if (
    role === 'perpetrator' &&
    !isAsked &&
    /relationship/.test(headingKey(words.label)) &&
    about !== 'victim'
  )
    return fillPerson(draft, personFor(draft, 'perpetrator', 0), 'relationship', words);
  if (mutual.test(text) && known.length <= 1)
    return fillPerson(draft, personFor(draft, 'perpetrator', 0), 'relationship', words);
  leave(draft, words.label, text, 'notSure');
}

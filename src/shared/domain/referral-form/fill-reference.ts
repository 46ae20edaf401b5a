import { headingKey } from '../heading-key.ts';
import { leave, put, type Draft, type Words } from './form-draft.ts';

const isFormsOwn = (label: string): boolean =>
  /^(urn|reference|ref( no)?)$/.test(headingKey(label));

/** The number by which the police know what happened. */
export function fillReference(draft: Draft, words: Words): void {
  const isNone = /^\W*(no|none|not|n\/?[ak]|nil|dim)\b/i.test(words.said);
  const isDay = /^\W*\d{1,2}[/.]\d{1,2}[/.]\d{2}(\d\d)?\b/.test(words.said);
  if (!/\d/.test(words.said) || isNone || isDay || words.said.length > 60)
    return leave(draft, words.label, words.said, 'notReadable');
  const before = draft.form.incident.policeReference;
  // A bare reference number is that of the form where what happened has one of its own.
  if (before !== null && isFormsOwn(before.label) && !isFormsOwn(words.label)) {
    draft.form.incident.policeReference = null;
    leave(draft, before.label, before.said, 'alreadyFilled');
  }
  put(
    draft,
    draft.form.incident,
    'policeReference',
    words.said.replace(/^(yes|y)\b[\s,–-]*/i, '').replace(/\n/g, ' '),
    words,
  );
}

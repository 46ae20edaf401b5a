import { filledIn, saysUnknown } from './blank-words.ts';
import { chosenText } from './form-choice.ts';
import { findEmail, readPhone } from './form-contact.ts';
import { leave, put, type Draft, type Words } from './form-draft.ts';
import { looksLikeName, readReferrerName } from './form-name.ts';
import type { PersonField } from './person-labels.ts';

/** Fills one field about who refers. */
export function fillReferrer(
  draft: Draft,
  field: PersonField | 'agency',
  { label, said }: Words,
): void {
  const { referrer } = draft.form;
  const text = chosenText(said);
  const words = { label, said: text };
  if (text === '') return;
  if (saysUnknown(text)) return leave(draft, label, text, 'notReadable');
  if (field === 'agency')
    return void put(draft, referrer, 'agency', text.replace(/\n/g, ', '), words);
  if (field === 'fullName') {
    const read = readReferrerName(text);
    if (read === undefined) return leave(draft, label, text, 'notReadable');
    put(draft, referrer, 'name', read.name, words);
    return leave(draft, label, read.job, 'noField');
  }
  if (field === 'firstName' || field === 'surname')
    return fillReferrerNamePart(draft, field, words);
  if (field === 'phone' || field === 'email') return fillReferrerContact(draft, words);
  leave(draft, label, text, 'noField');
}

/** A referrer has one name; its two halves may stand under labels of their own. */
function fillReferrerNamePart(draft: Draft, field: 'firstName' | 'surname', words: Words): void {
  const { referrer } = draft.form;
  if (!looksLikeName(words.said)) return leave(draft, words.label, words.said, 'notReadable');
  const before = referrer.name;
  if (before === null) referrer.name = { value: words.said, said: words.said, label: words.label };
  else if (!before.value.includes(' ')) {
    const value =
      field === 'surname' ? `${before.value} ${words.said}` : `${words.said} ${before.value}`;
    referrer.name = { value, said: `${before.said} ${words.said}`, label: before.label };
  } else leave(draft, words.label, words.said, 'alreadyFilled');
}

function fillReferrerContact(draft: Draft, words: Words): void {
  const email = findEmail(words.said);
  const phone = readPhone(email === '' ? words.said : words.said.replace(email, ' '));
  if (email !== '') put(draft, draft.form.referrer, 'email', email, words);
  if (phone !== undefined) put(draft, draft.form.referrer, 'phone', phone.phone, words);
  if (email === '' && phone === undefined)
    leave(draft, words.label, filledIn(words.said), 'notReadable');
}

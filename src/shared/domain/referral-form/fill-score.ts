import { headingKey } from '../heading-key.ts';
import { leave, put, type Draft, type Words } from './form-draft.ts';

/** A score or total that the form states: of the matrix, or else of the checklist. */
export function fillScore(draft: Draft, field: 'score' | 'total', words: Words): void {
  const [, digits, most] =
    /^\D{0,40}?(\d{1,3})(?:\s*(?:\/|out of|of|allan o)\s*(\d{1,3}))?(?!\s*[\d/.-]\d)[^\d]*$/.exec(
      words.said,
    ) ?? [];
  const isMatrix =
    draft.section.topic === 'matrix' || (field === 'total' && draft.form.matrix !== null);
  // "__ / 24" has the most that there can be, and no score.
  const isBound = /\d\s*\+|\b(over|more|least|above)\b/i.test(words.said);
  const isBlank = /^[\W_]*(\/|out of|of|allan o)\s*\d/i.test(words.said);
  if (
    isBound ||
    isBlank ||
    digits === undefined ||
    (most !== undefined && Number(digits) > Number(most))
  )
    return leave(draft, words.label, words.said, 'notReadable');
  const said = { value: Number(digits), said: words.said, label: words.label };
  const isNamed = /\b(dash|ric|checklist|dara)\b/.test(headingKey(words.label));
  if (isMatrix || (draft.caseType === 'asbrac' && !isNamed)) {
    draft.form.matrix ??= { answers: [], total: null, band: null };
    put(draft, draft.form.matrix, 'total', said.value, words);
    const band = /\n\s*((?:very )?(?:low|standard|medium|high))\s*$/i.exec(words.said)?.[1];
    if (band !== undefined) put(draft, draft.form.matrix, 'band', band, words);
    return;
  }
  draft.form.dash ??= { tool: null, answers: null, counted: null, statedScore: null };
  put(draft, draft.form.dash, 'statedScore', said.value, words);
}

/** A band such as High, where it is that of a matrix. */
export function fillBand(draft: Draft, words: Words): void {
  const isMatrix = draft.section.topic === 'matrix' || draft.form.matrix !== null;
  const isBand = /^(very )?(low|standard|medium|high|moderate|red|amber|green)\b/i.test(words.said);
  if (!(isMatrix || (draft.caseType === 'asbrac' && isBand)) || words.said.length > 40)
    return leave(draft, words.label, words.said, 'noField');
  draft.form.matrix ??= { answers: [], total: null, band: null };
  put(draft, draft.form.matrix, 'band', words.said, words);
}

/** How many incidents there were in a year, where the form says it in a figure. */
export function fillIncidentsInYear(draft: Draft, words: Words): void {
  const figure = /^(\d{1,3})(?: (?:incidents?|times|reports?))?\.?$/i.exec(words.said.trim())?.[1];
  if (figure === undefined) return leave(draft, words.label, words.said, 'notReadable');
  put(draft, draft.form, 'incidentsInYear', Number(figure), words);
}

/** How forms begin to tell the person who fills them in what to write, or show it by an example. */
const told =
  /^\W*(e\.?g\b|i\.e\b|for example\b|examples?\b|such as\b|please (give|include|list|state|write|enter|tick|describe|provide|complete|specify|select|indicate|use|be|say|note|see|delete|attach|record|only (give|use))\b|(only )?(include|give|write|tick|enter|provide|specify|describe|delete|insert)\b|(state|list|record|complete|type) (all|each|every|any|the|if|your|full|here|in)\b|use (this|block|the|capital)|do not (write|leave|put|use|include)\b|dd ?\/|see (note|guidance|page|section|appendix)\b|as (shown|known|it appears|on|in) |your own\b|be specific\b|continue on\b|tell us\b|if (known|not known|different|you|yes|no|applicable|possible|in refuge)\b|or (approximate|approx|nearest)|in full\b|block capitals|maximum \d|up to \d+ (words|characters)|this (is|includes|means|should|must)\b)/i;

const asks =
  /^\W*(what|which|who|when|where|how|why|is|are|does|do|did|can|has|have|should|would) [^?]{2,120}\?\W*$/i;

/** Whether a text is nothing but a question. */
export const isQuestion = (text: string): boolean => asks.test(text.trim());

/** Whether a text tells how to answer, and answers nothing. */
export const isGuidanceLine = (text: string): boolean =>
  (!/[☒☐☑✓✔]/u.test(text) && told.test(text.trim())) || /^\([^()]*\)$/.test(text.trim());

/** The heading of a column that tells what to write beside the column for it. */
export const isGuidanceHead = (text: string): boolean =>
  /^(guidance( notes?)?|guide|notes? (for|to|on) .{1,40}|what to (write|enter|put|include|say|tell us)|help( text)?|how to .{1,40}|instructions?|explanation|examples?|e\.?g\.?|prompts?|hints?|tips?|advice|completion notes?|explanatory notes?|(what|why) (we|this|is) .{1,40})$/i.test(
    text.trim().replace(/[:.?]+$/, ''),
  );

/** A label without the sentence behind it that tells how to answer: "Where do they live? Include the postcode." */
export function withoutGuidance(label: string): string {
  if (label.length > 640) return label;
  const [, lead = '', rest = ''] =
    /^([^.?:]*\p{L}{2}[^.?:]{0,120}[.?:])\s+(.{2,400})$/su.exec(
      label.replace(/^\s*(q?\d{1,2}[.)])\s+/i, ''),
    ) ?? [];
  return lead !== '' && isGuidanceLine(rest) ? lead : label;
}

/** What stands where an answer belongs and shows only how to give one. */
export const isPrompt = (text: string): boolean =>
  text.length <= 120 &&
  (/^\W*(e\.?g\b|i\.e\b|for example\b|examples?\b|please (tick|explain|give|state|list|enter|write|provide|specify|select|describe|include|complete|indicate|circle|delete)\b)/i.test(
    text,
  ) ||
    /^\([^()]*\)$/.test(text.trim()));

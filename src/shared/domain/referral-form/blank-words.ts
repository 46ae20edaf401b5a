import { headingKey } from '../heading-key.ts';
import { isOffered } from './answer-marks.ts';

/** What a form shows where nothing was filled in yet. */
const placeholder =
  /^(click (or tap )?(here )?to (enter|add|choose|select)\b.*|(choose|select|pick) an? (item|option|date|answer)\.?|please (select|choose|specify)\b.*|enter (text|date|name|details|a date)( here)?\.?|(type|insert|add|write)( text| name| date| details)?( here)\.?|insert (text|name|date)\.?|d?d[/. -]m?m[/. -](yy)?yy|date\/month\/year|\[ ?(insert|enter|type|add|name|date|text|school)\b[^\]]*\]|<[^<>]*>|[-–—_. …/|]*|delete as (appropriate|applicable))$/i;

/** Whether a text is nothing but what the form had before anybody filled it in. */
const isPlaceholder = (text: string): boolean =>
  placeholder.test(text.replace(/\s+/g, ' ').trim()) || isOffered(text);

/** What forms tell the person who fills them in to do; it stands beside an answer and is none. */
const instructions = [
  /\(\s*(please )?(delete|tick|circle|highlight|strike|cross out|mark|select|choose)\b[^)]*\)/gi,
  /\b(please )?(delete|strike out|cross out|circle|highlight) (as|where|which|the one)\b[^.)\n]*\.?/gi,
  /\b(please )?tick (if|all that apply|as appropriate|one|box|which)\b[^.)\n]*\.?/gi,
];

/** The text as somebody filled it in: lines without placeholders and instructions. */
export function filledIn(text: string): string {
  const bare = instructions.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  return (
    bare
      .split('\n')
      // "__ / 24": out of how many, and no figure before it.
      .filter((line) => !/^[\s_.]*\/\s*\d{1,3}\s*$/.test(line))
      .map((line) =>
        line
          .replace(/_{2,}|\.{4,}|…{2,}|[\t\u00a0 ]+/g, ' ')
          .replace(/ {2,}/g, ' ')
          .replace(/^[\s/|]+|[\s/|]+$/g, ''),
      )
      .filter((line) => !isPlaceholder(line))
      .join('\n')
  );
}

const unknowns = new Set([
  'n k',
  'nk',
  'n a',
  'not known',
  'unknown',
  'unk',
  'not applicable',
  'not stated',
  'not given',
  'not provided',
  'not recorded',
  'not recorded here',
  'not disclosed',
  'not asked',
  'i do not know',
  'i dont know',
  'we do not know',
  'no idea',
  'not answered',
  'no answer',
  'no answer given',
  'not completed',
  'not entered',
  'left blank',
  'blank',
  'not specified',
  'none stated',
  'not obtained',
  'not known to us',
  'not known at this time',
  'not yet known',
  'none known',
  'dont know',
  'do not know',
  'd k',
  'dk',
  'tbc',
  't b c',
  'to be confirmed',
  'unsure',
  'withheld',
  'anonymous',
  'prefer not to say',
  'information not available',
  'not available',
  'anhysbys',
  'ddim yn gwybod',
  'ddim yn hysbys',
  'refused',
  'declined',
  'not sure',
]);

/** Whether a text says outright that the thing is not known, or has nothing in it but marks. */
export function saysUnknown(text: string): boolean {
  // "NA" in capitals; "Na" is Welsh for no.
  if (/^\W*NA\W*$/.test(text)) return true;
  if (/[☒☐]/u.test(text)) return false;
  const parts = text.split(/\s*\/\s*|\n/).map(headingKey);
  return unknowns.has(headingKey(text)) || parts.every((part) => part === '' || unknowns.has(part));
}

/** Whether a text begins by saying that it is not known: "N/K – believed to be in Skegness". */
export const beginsUnknown = (text: string): boolean =>
  saysUnknown(text) ||
  /^\W*(n\/k|nk|n\/a|not known|unknown|not disclosed|not recorded|not given|tbc|to be confirmed|withheld|anhysbys|none known|no fixed)\b/i.test(
    text,
  );

/** Whether a text says that there is none: of children, of other names. */
export const saysNone = (text: string): boolean =>
  /^\W*(none|nil|no|nobody|dim|na|no one|zero|0|none (known|disclosed|recorded|reported|identified))\W*$/i.test(
    text.split(/\s*\/\s*/)[0] ?? '',
  );

const children =
  '(?:child(?:ren)?|kids?|dependants?|dependents?|under[ -]?(?:16|18|sixteen|eighteen)s?|minors?|young (?:people|persons?)|bab(?:y|ies)|siblings?|juveniles?|plant)';
const denied = "(?:nil|none|nobody|no|not|zero|without|never|dim|\\p{L}+n[’']t)";
const noChildren = new RegExp(
  `^\\W*(?:nil|none|nobody|no|zero|without|never|childless)\\b(?![’'-])|\\b${denied}\\b[^.;\\n]{0,40}\\b${children}\\b|\\b${children}\\b[^.;\\n]{0,20}\\b(?:nil|none)\\b`,
  'iu',
);

/** "Nil under 18 at address" and "She does not have children": words that name no child. */
export const deniesChildren = (text: string): boolean => noChildren.test(text);

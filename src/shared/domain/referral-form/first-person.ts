import type { FormBlock, FormLine } from './form-block.ts';

/** How somebody begins to say of themselves, in an easy-read form, what others are asked by a label. */
const openers: readonly (readonly [string, RegExp])[] = [
  ['Victim name', /^my (full )?name is:?\s/i],
  [
    'Victim aliases',
    /^(i (like|want|prefer) to be called|i am (also )?known as|people call me):?\s/i,
  ],
  ['Victim date of birth', /^(my (birthday|date of birth) is|i was born( on)?):?\s/i],
  ['Victim address', /^(i live( at| in)?|my address is|my home is( at)?):?\s/i],
  ['Victim postcode', /^my post ?code is:?\s/i],
  ['Victim phone', /^my (mobile |home )?(tele)?(phone|mobile)( number)? is:?\s/i],
  [
    'Victim safe contact',
    /^(the )?(best|safe|safest|good) (time|way)s? to (ring|call|phone|contact|text|reach) me (is|are):?\s/i,
  ],
  ['Victim gender', /^i am an? (?=(woman|man|girl|boy|female|male|trans|non.?binary)\b)/i],
  ['Victim language', /^(i speak|my( first| main)? language is):?\s/i],
  ['Victim disability', /^my disabilit(y is|ies are):?\s/i],
  ['Victim ethnicity', /^my (ethnic )?(background|ethnicity|ethnic group) is:?\s/i],
  ['Perpetrator name', /^(their|his|her) (full )?name is:?\s/i],
  ['Perpetrator aliases', /^(people|we|i|everyone) calls? (them|him|her):?\s/i],
  ['Perpetrator date of birth', /^(their|his|her) (birthday|date of birth) is:?\s/i],
  [
    'Perpetrator age',
    /^(they are|he is|she is) (?=(about )?\d{2}\b)|^how old (are they|is (s?he))\?\s/i,
  ],
  ['Perpetrator address', /^(they|he|she) lives?( at| in)?:?\s|^(their|his|her) address is:?\s/i],
  ['Relationship of perpetrator', /^(they are|he is|she is) my:?\s/i],
  ['Date of last incident', /^(the )?last time (they|he|she|it)\b.{0,25}\bwas( on)?:?\s/i],
  [
    'Aware of referral',
    /^i (know|understand|have been told)\b.{0,60}\b(form|marac|asbrac|meeting)\b.{0,40}?\s(?=(yes|no)\W*$)/i,
  ],
  [
    'Consent to referral',
    /^i (want|agree|am happy|say (it is )?ok)\b.{0,60}\b(form|marac|asbrac|meeting|information)\b.{0,40}?\s(?=(yes|no)\W*$)/i,
  ],
];

/** So many of them make a form of that kind; fewer may be somebody who introduces themselves. */
const fewest = 4;

const openerOf = (text: string): { name: string; length: number } | undefined => {
  for (const [name, pattern] of openers) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return { name, length: found.length };
  }
  return undefined;
};

const linesIn = (blocks: readonly FormBlock[]): FormLine[] =>
  blocks.flatMap((block) =>
    block.kind === 'line'
      ? [block]
      : block.rows.flatMap((row) => row.flatMap((cell) => linesIn(cell.blocks))),
  );

function labelled(line: FormLine): FormLine {
  const opener = line.text.length <= 200 ? openerOf(line.text) : undefined;
  if (opener === undefined) return line;
  return { ...line, labels: [{ start: 0, end: opener.length }], control: opener.name };
}

const labelAll = (blocks: readonly FormBlock[]): FormBlock[] =>
  blocks.map((block) =>
    block.kind === 'line'
      ? labelled(block)
      : {
          ...block,
          rows: block.rows.map((row) =>
            row.map((cell) => ({ ...cell, blocks: labelAll(cell.blocks) })),
          ),
        },
  );

/** Makes labels of how sentences begin, "My name is", where a whole form is written so. */
export function labelSentences(blocks: readonly FormBlock[]): readonly FormBlock[] {
  const names = linesIn(blocks).map(({ text }) => openerOf(text)?.name);
  const ofSelf = new Set(names.filter((name) => name?.startsWith('Victim')));
  return ofSelf.size >= fewest ? labelAll(blocks) : blocks;
}

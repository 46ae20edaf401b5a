import { z } from 'zod';

const Words = z.array(z.string().trim().toLowerCase().min(1));

const VagueWords = z.strictObject({
  words: z.string().trim().toLowerCase().min(1),
  /** A verb counts only where it says what is done. */
  use: z.enum(['verb', 'phrase']),
  /** What to write in its place. */
  ask: z.string().trim().min(1),
  /** Not vague directly before or after one of these. */
  notBefore: Words.default([]),
  notAfter: Words.default([]),
  /** Not vague when one of these comes later in the same clause: “support her to apply”. */
  unlessLater: Words.default([]),
});

/** The words by which the wording checker reads an action. A partnership may change them. */
export const ActionWords = z
  .strictObject({
    /** As in “to ring”. */
    verbs: Words,
    /** Irregular past forms with their verbs. */
    pastForms: z.record(z.string(), z.string()),
    /** Nouns that look like a form of a verb. */
    notVerbs: Words,
    /** By verb, the words before which it is a noun: “support worker”, “contact details”. */
    asNouns: z.record(z.string(), Words),
    /** May stand before a verb. */
    leadIns: Words,
    /** May stand between “to” and a verb: “to safety plan with her”. */
    afterTo: Words,
    modals: Words,
    determiners: Words,
    /** Done with somebody, so that what follows may be that person's part: “ask Housing to …”. */
    contactVerbs: Words,
    vague: z.array(VagueWords),
    /** By agency, the words for it and for those who work there. */
    owners: z.record(z.string(), Words),
    /** Words that an owner may end with. */
    ownerEndings: Words,
  })
  .refine(
    ({ verbs, pastForms }) => Object.values(pastForms).every((verb) => verbs.includes(verb)),
    { path: ['pastForms'], message: 'List the verb of each past form among the verbs' },
  );
export type ActionWords = z.infer<typeof ActionWords>;

export type VerbForm = 'base' | 's' | 'ing' | 'past';

type Owner = { readonly agency: string; readonly phrase: readonly string[] };

/** The words in the shape in which they are looked up. */
export type PreparedWords = {
  readonly forms: ReadonlyMap<string, { readonly verb: string; readonly form: VerbForm }>;
  readonly asNouns: ReadonlyMap<string, readonly string[]>;
  readonly leadIns: ReadonlySet<string>;
  readonly afterTo: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly contactVerbs: ReadonlySet<string>;
  readonly ownerEndings: ReadonlySet<string>;
  /** By their first word, the longest first. */
  readonly owners: ReadonlyMap<string, readonly Owner[]>;
  readonly vague: readonly (Omit<ActionWords['vague'][number], 'words'> & {
    readonly words: readonly string[];
  })[];
};

export function prepareWords(words: ActionWords): PreparedWords {
  return {
    forms: formsOf(words),
    asNouns: new Map(Object.entries(words.asNouns)),
    leadIns: new Set(words.leadIns),
    afterTo: new Set(words.afterTo),
    modals: new Set(words.modals),
    determiners: new Set(words.determiners),
    contactVerbs: new Set(words.contactVerbs),
    ownerEndings: new Set(words.ownerEndings),
    owners: ownersByFirstWord(words),
    vague: words.vague.map((each) => ({ ...each, words: tokensOf(each.words) })),
  };
}

function formsOf({ verbs, vague, pastForms, notVerbs }: ActionWords): PreparedWords['forms'] {
  const forms = new Map<string, { verb: string; form: VerbForm }>();
  const vagueVerbs = vague.filter(({ use }) => use === 'verb').map(({ words }) => words);
  const all = [...new Set([...verbs, ...vagueVerbs])];
  for (const verb of all) {
    for (const word of pastOf(verb)) forms.set(word, { verb, form: 'past' });
    for (const word of ingOf(verb)) forms.set(word, { verb, form: 'ing' });
    for (const word of thirdOf(verb)) forms.set(word, { verb, form: 's' });
  }
  for (const [word, verb] of Object.entries(pastForms)) forms.set(word, { verb, form: 'past' });
  for (const verb of all) forms.set(verb, { verb, form: 'base' });
  for (const word of notVerbs) forms.delete(word);
  return forms;
}

/** Both spellings where a last consonant may double: it costs nothing to know one that nobody writes. */
const stemsOf = (verb: string): string[] => {
  const doubled = /[aeiou][bdgklmnprt]$/.test(verb) ? [verb + (verb.at(-1) ?? '')] : [];
  return verb.endsWith('e') ? [verb.slice(0, -1)] : [verb, ...doubled];
};
const endsInConsonantY = (verb: string): boolean => /[^aeiou]y$/.test(verb);
const ingOf = (verb: string): string[] => [
  ...stemsOf(verb).map((stem) => `${stem}ing`),
  `${verb}ing`,
];
const pastOf = (verb: string): string[] =>
  endsInConsonantY(verb) ? [`${verb.slice(0, -1)}ied`] : stemsOf(verb).map((stem) => `${stem}ed`);
function thirdOf(verb: string): string[] {
  if (endsInConsonantY(verb)) return [`${verb.slice(0, -1)}ies`];
  return /(s|x|z|ch|sh|o)$/.test(verb) ? [`${verb}es`] : [`${verb}s`];
}

function ownersByFirstWord({ owners }: ActionWords): PreparedWords['owners'] {
  const byFirst = new Map<string, Owner[]>();
  for (const [agency, names] of Object.entries(owners)) {
    for (const phrase of names.map(tokensOf)) {
      const first = phrase[0] ?? '';
      const known = [...(byFirst.get(first) ?? []), { agency, phrase }];
      byFirst.set(
        first,
        known.toSorted((a, b) => b.phrase.length - a.phrase.length),
      );
    }
  }
  return byFirst;
}

/**
 * Words in small letters, and between them `.` for the end of a sentence, `,` for a lesser pause, `:`,
 * `/` and `and`, however they were written.
 */
export function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/\be-?mail/g, 'email')
    .replace(/[;\n•·]+/g, ' . ')
    .replace(/[()[\]–—]|(?<=\s)-+(?=\s)/g, ' , ');
  const found = plain.match(/\d+(?:[/.:]\d+)+|[\p{L}\p{N}]+(?:'\p{L}+)*|[.,:/!?]/gu) ?? [];
  return found.map((token) => (token === '!' || token === '?' ? '.' : token));
}

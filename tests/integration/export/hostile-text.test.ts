// @vitest-environment jsdom
import { array, assert, asyncProperty, constantFrom, integer, oneof, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Minutes } from '../../../src/shared/domain/minutes.ts';
import { aMinutes, aMinutesCase } from '../../support/minutes-fixture.ts';
import {
  bodyOf,
  bodyText,
  elementsOf,
  minutesFile,
  partOf,
  type WordFile,
} from '../../support/word-file.ts';

const incomplete = {
  caseNumber: '38',
  hearingId: '',
  action: 'x',
  agency: 'x',
  due: 'x',
  reason: 'x',
};
const information = { agency: 'x', text: 'x', isOpinion: true, notForDisclosure: true };

/** Minutes with one of each thing that they can hold. */
const oneOfEach = aMinutes({
  apologies: [{ agency: 'x', representative: 'x', informationSent: 'Yes', receivedOn: 'x' }],
  absent: [{ agency: 'x' }],
  unmarked: [{ agency: 'x' }],
  notPossible: [incomplete],
  notUndertaken: [incomplete],
  noUpdate: [incomplete],
  lapsed: [{ caseNumber: 'x', pair: 'x', lastReferral: 'x' }],
  distribution: ['x'],
  cases: [
    aMinutesCase({
      information: [
        { ...information, state: 'Information' },
        { ...information, state: 'Absent' },
      ],
      risks: [{ number: 1, who: 'x', text: 'x', imminence: 'x', coveredBy: 'x' }],
      actions: [{ number: 'x', text: 'x', agency: 'x', due: 'x', risk: 'x' }],
    }),
  ],
});

const notText = new Set(['heldOn', 'finalisedAt', 'forumKind', 'status', 'kind']);

/** Minutes that hold a text in every place that takes one. */
function minutesFullOf(text: string): Minutes {
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return text;
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, notText.has(key) ? part : filled(part)]),
    );
  };
  return Minutes.parse(filled(oneOfEach));
}

/** The parser of `partOf` throws at the first thing that is not XML. */
const expectWellFormed = (file: WordFile): void => {
  const withText = [...file.keys()].filter((name) => /document|header|footer|core/.test(name));
  expect(withText).toContain('word/header1.xml');
  for (const name of withText) expect(partOf(file, name).documentElement).not.toBeNull();
};

const inWishes = (wishes: string) => minutesFile(aMinutes({ cases: [aMinutesCase({ wishes })] }));

describe('text that would break the file', () => {
  it.each([
    ['NUL and controls', 'a\u0000b\u0001c\u001bd\u007fe\u0085', 'abcde'],
    ['code points that XML forbids', 'a\uFFFEb\uFFFFc', 'abc'],
    ['lone surrogates', 'a\uD800b\uDC00c', 'abc'],
    ['text turned round', 'a\u202Eb\u2066c\u200Fd\u061Ce', 'abcde'],
  ])('%s are left out and the rest is kept', async (_name, text, kept) => {
    const file = await minutesFile(minutesFullOf(text));
    expectWellFormed(file);
    const places = bodyText(file).split(kept).length - 1;
    expect(places).toBeGreaterThan(60);
    const forbidden =
      '\u0000 \u0001 \u001b \u007f \u0085 \uFFFE \uFFFF \u202E \u2066 \u200F \u061C'.split(' ');
    const all = [...file.values()].join('');
    expect(forbidden.filter((character) => all.includes(character))).toEqual([]);
  });

  it.each([
    'Jos\u00e9 \u{1F600} \u6c49 Ωμέγα',
    '<w:p>&amp; "quoted" \'single\' <!-- no --> ]]> <?xml?>',
    '\u0645\u0631\u062d\u0628\u0627 שלום',
  ])('letters of any script and markup stay as they are: %s', async (text) => {
    const file = await inWishes(text);
    expectWellFormed(file);
    expect(bodyText(file)).toContain(`\n${text}\n`);
  });

  it('a megabyte in one paragraph is kept whole', async () => {
    const text = 'ab'.repeat(500_000);
    const file = await inWishes(text);
    expectWellFormed(file);
    expect(bodyText(file)).toContain(text);
  });

  it('line ends of every kind make paragraphs, and empty lines none', async () => {
    const file = await inWishes('one\r\ntwo\rthree\n\n\nfour\u2028five\u2029six');
    expect(bodyText(file)).toContain('\none\ntwo\nthree\nfour\nfive\nsix\n');
  });
});

describe('text that looks like an instruction to Word', () => {
  it.each([
    '{ INCLUDEPICTURE "http://example.invalid/x.png" }',
    'CURRENT',
    'TOTAL_PAGES',
    'PAGE \\* MERGEFORMAT',
    '=cmd|calc!A1',
    'http://example.invalid/',
  ])('stays text: %s', async (text) => {
    const file = await minutesFile(minutesFullOf(text));
    expectWellFormed(file);
    for (const tag of ['w:instrText', 'w:fldSimple', 'w:fldChar', 'w:hyperlink', 'w:drawing']) {
      expect(elementsOf(bodyOf(file), tag)).toEqual([]);
    }
    expect(elementsOf(partOf(file, 'word/header1.xml'), 'w:instrText')).toEqual([]);
    expect([...file.values()].join('')).not.toContain('TargetMode="External"');
    expect(bodyText(file).split(text).length).toBeGreaterThan(60);
  });
});

describe('any text at all', () => {
  /** 16-bit units, paired or not, and the ones that are known to do harm. */
  const units = oneof(
    integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    constantFrom('\u0000', '\u000b', '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '<', '&', ']]>', '\n'),
  );
  const anyText = oneof(
    string({ unit: 'binary', maxLength: 200 }),
    string({ unit: 'grapheme', maxLength: 200 }),
    array(units, { maxLength: 200 }).map((all) => all.join('')),
  );

  it('gives a file that is well-formed XML', async () => {
    await assert(
      asyncProperty(anyText, async (text) => {
        expectWellFormed(await minutesFile(minutesFullOf(text)));
      }),
      { numRuns: 60 },
    );
    expect.hasAssertions();
  }, 60_000);
});

import type { Chance } from '../tests/support/chance.ts';

/** Words as often as agencies write them: a few in nearly every note, most in hardly any. */
const frequent =
  `the to and of a in for on with at is has not from was by her his contact police school children
home support risk review agreed visit address mother father partner incident reported attended officer
housing safety plan contacted referred concerns alcohol appointment worker social health services
previous harassment threats assault injury stalking phone messages property landlord tenancy court order
bail conditions arrest charged statement disclosed separation relationship pregnant mental medication
drugs weapon knife strangulation coercive controlling isolated family friends neighbours noise complaint
refuge accommodation application injunction solicitor benefits employment nursery teacher attendance
midwife counselling engagement declined consent markers patrol camera locks alarm vehicle`
    .split(/\s+/)
    .filter(Boolean);

const syllables =
  'ba co da fe ga hi jo ku la mi no pe qua ri sa tu ve wi xo ya zu bra cle dro fri glo'
    .split(' ')
    .flatMap((one) => ['n', 'r', 's', 'l', 'm', 't', ''].map((end) => one + end));

/** A word that hardly any note has: one of some tens of thousands. */
const rareWord = (chance: Chance): string =>
  Array.from({ length: 3 }, () => chance.pick(syllables)).join('');

/** Some words, of which a rare one is in every twelfth. */
const makeWords = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => {
    if (chance.happens(0.08)) return rareWord(chance);
    // The square makes the first words of the list the most frequent.
    const place = Math.floor((chance.between(0, 9999) / 10_000) ** 2 * frequent.length);
    return frequent[place] ?? 'the';
  }).join(' ');

const piecesMade = 50_000;
const wordsOfPiece = 4;

/** Writes notes of some words, put together from pieces that are made once. */
export function createNotes(chance: Chance): (words: number) => string {
  const pieces = Array.from({ length: piecesMade }, () => makeWords(chance, wordsOfPiece));
  return (words) =>
    Array.from({ length: Math.ceil(words / wordsOfPiece) }, () => chance.pick(pieces)).join(' ');
}

const suggestedWords = 5;

/**
 * Words of the list that nobody who works with victims should be handed, least of all by chance in one
 * phrase. Without them five words still have more than 64 bits.
 */
const unsuitable = new Set(
  `afraid aflame ambush angrily arson ashamed backstab battered battering battery bruising bullwhip
  bully captive captivity chokehold choking coerce crazed crazily craziness crazy cruelly cruelness
  cruelty crying custody danger deceased deface defacing defile degraded degrading demeaning demeanor
  despair disabled disfigure disobey distress divorcee drown endanger enrage enslave ensnare entrap
  estranged evict evil exploit exploiting flashback foe fondling fondly frisk gallows gore gory grave
  graves graveyard grief grievance grieving grievous groin grope handgun harmful hate helpless humiliate
  hurt husband imprison jackknife jailbird jailer jailhouse knife lash lustfully lustily lusty maimed
  mangle mourner mournful mug mutilated mutilator neglector obedience obedient obsessed obsession
  obsessive opium oppressed oppressor outrage overkill panic parole penalize penalty poison police
  predator pregnancy pregnant prison provoke provoking prowler prowling pushing pushy rage ravage
  ravishing rectal regretful remorse resent revenge robbing savage scalded scalding scared scarring
  scary seduce seducing shame shove slain slander slapping slashed slashing slit smother spousal spouse
  strangely stranger strangle strike suffocate suspect taunt thrash threaten throttle tragedy trapped
  trapper trapping traps trembling turmoil unisexual undress unhitched unloved unsafe unwanted villain
  violate violation violator wife womb wound yelling`.split(/\s+/),
);

/**
 * Five words of a list, each drawn by itself.
 * @param randomBelow a whole number from 0 up to and not including the limit, each as likely
 */
export function suggestPassphrase(
  words: readonly string[],
  randomBelow: (limit: number) => number,
): string {
  const suitable = words.filter((word) => !unsuitable.has(word));
  const drawn = Array.from(
    { length: suggestedWords },
    () => suitable[randomBelow(suitable.length)],
  );
  return drawn.join(' ');
}

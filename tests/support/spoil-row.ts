import type { Chance } from './chance.ts';
import { addressOf, faults, type Entry, type Fault, type Written } from './list-faults.ts';
import type { Home, Person } from './list-people.ts';

export type Role = 'victim' | 'perpetrator';
type Chosen = { readonly role: Role; readonly fault: Fault };
type Both = Record<Role, Entry>;

/** What a faultless row says; only a victim's columns have a phone and always a postcode. */
export function writtenOf(person: Person, column: Role): Written {
  const { first, middle, surname, born, home, phone, showsPostcode } = person;
  return {
    first: middle ? `${first} ${middle}` : first,
    surname,
    dob: born,
    address: addressOf(home),
    postcode: column === 'victim' || showsPostcode ? home.postcode : '',
    phone: column === 'victim' ? phone : '',
  };
}

/** What may be lost of a person so that an honest reader still knows who it is. */
function bearableLoss({ person, written }: Entry): number {
  const tells = (has: boolean, evidence: 'dob' | 'home' | 'phone'): number =>
    has && !person.shared.has(evidence) ? 1 : 0;
  const isNewYear = person.born.endsWith('-01-01');
  return tells(!isNewYear, 'dob') + tells(true, 'home') + tells(written.phone !== '', 'phone');
}

function isBearable(chosen: readonly Chosen[], both: Both): boolean {
  return (['victim', 'perpetrator'] as const).every((role) => {
    const own = chosen.filter((one) => one.role === role).map(({ fault }) => fault);
    const { keep } = both[role].person;
    const loss = own.reduce((sum, fault) => sum + fault.loss, 0);
    return (
      loss <= bearableLoss(both[role]) &&
      new Set(own.map(({ part }) => part)).size === own.length &&
      own.every(({ hides }) => !hides || !keep.has(hides))
    );
  });
}

type Tools = { readonly chance: Chance; readonly newHome: () => Home };

function applyAll(chosen: readonly Chosen[], both: Both, tools: Tools): Both | undefined {
  let spoilt: Both | undefined = both;
  for (const fault of faults) {
    for (const { role } of chosen.filter((one) => one.fault === fault)) {
      if (!spoilt) return undefined;
      const other = spoilt[role === 'victim' ? 'perpetrator' : 'victim'].person;
      const entry = fault.apply(spoilt[role], { ...tools, other });
      spoilt = entry && { ...spoilt, [role]: entry };
    }
  }
  return spoilt;
}

/** A row with so many faults, or fewer where no more can be borne, and their labels. */
export function spoil(
  both: Both,
  wanted: { readonly count: number; readonly roles: readonly Role[] },
  tools: Tools,
): { readonly both: Both; readonly labels: string[] } {
  let chosen: Chosen[] = [];
  let spoilt = both;
  for (let tries = 0; tries < 60 && chosen.length < wanted.count; tries += 1) {
    const role = tools.chance.pick(wanted.roles);
    const fault = tools.chance.weighted(faults.map((one) => [one, one.weight] as const));
    const more = [...chosen, { role, fault }];
    const tried = isBearable(more, both) ? applyAll(more, both, tools) : undefined;
    if (tried) [chosen, spoilt] = [more, tried];
  }
  const labels = (['victim', 'perpetrator'] as const).flatMap((role) =>
    chosen.filter((one) => one.role === role).map(({ fault }) => `${role[0]}:${fault.label}`),
  );
  return { both: spoilt, labels };
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstStatus,
  nextSteps,
  promptFor,
  restorativeJusticeNames,
  RestorativeJusticeSettings,
  RestorativeJusticeStatus,
  type RestorativeJusticeFacts,
  type RestorativeJusticeStep,
} from '../../../../../src/shared/domain/support/restorative-justice.ts';

const ours = RestorativeJusticeSettings.parse({});
const notAbuse: RestorativeJusticeFacts = {
  isDomesticAbuse: 'no',
  hasSpecialist: false,
  victimAsked: false,
};
const abuse: RestorativeJusticeFacts = { ...notAbuse, isDomesticAbuse: 'yes' };
const statuses = RestorativeJusticeStatus.options;

const allowed = (
  status: RestorativeJusticeStatus,
  facts: RestorativeJusticeFacts = notAbuse,
  settings: RestorativeJusticeSettings = ours,
): RestorativeJusticeStatus[] =>
  nextSteps(status, facts, settings)
    .filter(({ isAllowed }) => isAllowed)
    .map(({ to }) => to);

const stepTo = (
  to: RestorativeJusticeStatus,
  from: RestorativeJusticeStatus,
  facts: RestorativeJusticeFacts,
): RestorativeJusticeStep | undefined =>
  nextSteps(from, facts, ours).find((step) => step.to === to);

describe('where restorative justice starts', () => {
  it.each([
    ['no domestic abuse', notAbuse, 'not-considered', 'Not considered yet.'],
    ['domestic abuse', abuse, 'not-suitable', 'Domestic abuse: not suitable without a specialist.'],
    [
      'domestic abuse with a specialist',
      { ...abuse, hasSpecialist: true },
      'not-considered',
      'Not considered yet.',
    ],
    [
      'it not known',
      { ...notAbuse, isDomesticAbuse: 'unknown' },
      'not-considered',
      'Say first whether this is domestic abuse, which is not suitable without a specialist.',
    ],
  ] as const)('with %s', (_what, facts, status, reason) => {
    expect(firstStatus(facts, ours)).toEqual({ status, reason });
  });

  it('is open where the settings ask for no specialist', () => {
    const settings = { ...ours, specialistInDomesticAbuse: false };
    expect(firstStatus(abuse, settings).status).toBe('not-considered');
  });
});

describe('the steps that may come next', () => {
  it.each<[RestorativeJusticeStatus, RestorativeJusticeStatus[]]>([
    ['not-considered', ['not-suitable', 'perpetrator-approached']],
    ['not-suitable', ['not-considered', 'perpetrator-approached']],
    ['perpetrator-approached', ['not-suitable', 'offered']],
    ['offered', ['not-suitable', 'accepted', 'declined']],
    ['accepted', ['not-suitable', 'declined', 'completed']],
    ['declined', []],
    ['completed', []],
  ])('after %s are %o', (status, steps) => {
    expect(allowed(status)).toEqual(steps);
  });

  it('after declining wait for the victim to ask', () => {
    expect(stepTo('offered', 'declined', notAbuse)?.reason).toBe(
      'The victim declined: nothing is offered again unless the victim asks.',
    );
    expect(allowed('declined', { ...notAbuse, victimAsked: true })).toEqual([
      'not-suitable',
      'perpetrator-approached',
      'accepted',
    ]);
  });

  it('in domestic abuse go no further without a specialist, though they may stop', () => {
    expect(allowed('not-suitable', abuse)).toEqual(['not-considered']);
    expect(allowed('offered', abuse)).toEqual(['not-suitable', 'declined']);
    expect(allowed('not-suitable', { ...abuse, hasSpecialist: true })).toEqual([
      'not-considered',
      'perpetrator-approached',
    ]);
  });

  it('approach the perpetrator before the victim, unless the settings say otherwise', () => {
    expect(stepTo('offered', 'not-considered', notAbuse)?.reason).toBe(
      'Approach the perpetrator first, so that the victim does not hope in vain.',
    );
    const settings = { ...ours, perpetratorFirst: false };
    expect(allowed('not-considered', notAbuse, settings)).toContain('offered');
    expect(allowed('not-considered', abuse, settings)).not.toContain('offered');
    expect(allowed('declined', notAbuse, settings)).toEqual([]);
  });

  it('need a reason to be not suitable, and to be so no longer', () => {
    expect(stepTo('not-suitable', 'offered', notAbuse)?.needsReason).toBe(true);
    expect(stepTo('not-considered', 'not-suitable', notAbuse)?.needsReason).toBe(true);
    expect(stepTo('accepted', 'offered', notAbuse)?.needsReason).toBe(false);
  });

  it('name every other status, each with a reason', () => {
    for (const status of statuses) {
      const steps = nextSteps(status, notAbuse, ours);
      expect(steps.map(({ to }) => to)).toEqual(statuses.filter((each) => each !== status));
      expect(steps.every(({ reason }) => reason.endsWith('.'))).toBe(true);
    }
  });
});

it('no chain of steps leads from declining back to an offer while the victim does not ask', () => {
  const facts = fc.record({
    isDomesticAbuse: fc.constantFrom('yes', 'no', 'unknown' as const),
    hasSpecialist: fc.boolean(),
  });
  const settings = fc.record({
    perpetratorFirst: fc.boolean(),
    specialistInDomesticAbuse: fc.boolean(),
  });
  fc.assert(
    fc.property(facts, settings, (known, given) => {
      const quiet = { ...known, victimAsked: false };
      const reached = new Set<RestorativeJusticeStatus>(['declined']);
      for (const status of reached) for (const to of allowed(status, quiet, given)) reached.add(to);
      expect([...reached]).toEqual(['declined']);
      expect(promptFor('declined', quiet, given)).toBeNull();
    }),
  );
});

describe('what the app reminds of', () => {
  it.each<[RestorativeJusticeStatus, string | null]>([
    ['not-considered', 'Consider restorative justice.'],
    ['not-suitable', null],
    ['perpetrator-approached', 'Offer it to the victim, or say why it is not suitable.'],
    ['offered', "Record the victim's answer."],
    ['accepted', 'Record when it is completed.'],
    ['declined', null],
    ['completed', null],
  ])('after %s: %s', (status, prompt) => {
    expect(promptFor(status, notAbuse, ours)).toBe(prompt);
  });

  it('is nothing in domestic abuse without a specialist', () => {
    expect(statuses.map((status) => promptFor(status, abuse, ours))).toEqual(
      statuses.map(() => null),
    );
  });
});

it('every status has a name of its own', () => {
  expect(new Set(Object.values(restorativeJusticeNames)).size).toBe(statuses.length);
});

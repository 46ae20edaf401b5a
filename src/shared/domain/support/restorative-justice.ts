import { z } from 'zod';
import type { YesNoUnknown } from '../yes-no-unknown.ts';

const statuses = [
  'not-considered',
  'not-suitable',
  'perpetrator-approached',
  'offered',
  'accepted',
  'declined',
  'completed',
] as const;
export const RestorativeJusticeStatus = z.enum(statuses);
export type RestorativeJusticeStatus = z.infer<typeof RestorativeJusticeStatus>;

export const restorativeJusticeNames: Record<RestorativeJusticeStatus, string> = {
  'not-considered': 'Not considered',
  'not-suitable': 'Not suitable',
  'perpetrator-approached': 'Perpetrator approached',
  offered: 'Offered',
  accepted: 'Accepted',
  declined: 'Declined',
  completed: 'Completed',
};

/**
 * The perpetrator is approached first, so that no victim hopes in vain (Humberside victims'
 * strategy). What holds in domestic abuse is our default.
 */
export const RestorativeJusticeSettings = z.strictObject({
  perpetratorFirst: z.boolean().default(true),
  specialistInDomesticAbuse: z.boolean().default(true),
});
export type RestorativeJusticeSettings = z.infer<typeof RestorativeJusticeSettings>;

export type RestorativeJusticeFacts = {
  readonly isDomesticAbuse: YesNoUnknown;
  /** A specialist has agreed to lead it. */
  readonly hasSpecialist: boolean;
  /** The victim has asked for it since declining. */
  readonly victimAsked: boolean;
};

type Start = { readonly status: RestorativeJusticeStatus; readonly reason: string };

/** Where a case starts before anybody has recorded anything. */
export function firstStatus(
  facts: RestorativeJusticeFacts,
  settings: RestorativeJusticeSettings,
): Start {
  const block = specialistBlock(facts, settings);
  if (block === null) return { status: 'not-considered', reason: 'Not considered yet.' };
  const status = facts.isDomesticAbuse === 'yes' ? 'not-suitable' : 'not-considered';
  return { status, reason: block };
}

/** Why nothing may be started in a case that is, or may be, domestic abuse. */
function specialistBlock(
  { isDomesticAbuse, hasSpecialist }: RestorativeJusticeFacts,
  { specialistInDomesticAbuse }: RestorativeJusticeSettings,
): string | null {
  if (!specialistInDomesticAbuse || hasSpecialist || isDomesticAbuse === 'no') return null;
  return isDomesticAbuse === 'yes'
    ? 'Domestic abuse: not suitable without a specialist.'
    : 'Say first whether this is domestic abuse, which is not suitable without a specialist.';
}

/** The statuses that may follow by themselves; those after declining wait for the victim. */
const following: Record<RestorativeJusticeStatus, readonly RestorativeJusticeStatus[]> = {
  'not-considered': ['not-suitable', 'perpetrator-approached'],
  'not-suitable': ['not-considered', 'perpetrator-approached'],
  'perpetrator-approached': ['not-suitable', 'offered'],
  offered: ['not-suitable', 'accepted', 'declined'],
  accepted: ['not-suitable', 'declined', 'completed'],
  declined: ['not-suitable', 'perpetrator-approached', 'accepted'],
  completed: [],
};

export type RestorativeJusticeStep = {
  readonly to: RestorativeJusticeStatus;
  readonly isAllowed: boolean;
  /** Whether the step must be given a reason of its own. */
  readonly needsReason: boolean;
  readonly reason: string;
};

/** Every other status, and whether it may come next. */
export function nextSteps(
  status: RestorativeJusticeStatus,
  facts: RestorativeJusticeFacts,
  settings: RestorativeJusticeSettings,
): RestorativeJusticeStep[] {
  return statuses
    .filter((to) => to !== status)
    .map((to) => {
      const block = blockOf(status, to, facts, settings);
      const needsReason = to === 'not-suitable' || status === 'not-suitable';
      const reason = block ?? `${restorativeJusticeNames[to]} may come next.`;
      return { to, isAllowed: block === null, needsReason, reason };
    });
}

function blockOf(
  status: RestorativeJusticeStatus,
  to: RestorativeJusticeStatus,
  facts: RestorativeJusticeFacts,
  settings: RestorativeJusticeSettings,
): string | null {
  if (status === 'declined' && !facts.victimAsked) {
    return 'The victim declined: nothing is offered again unless the victim asks.';
  }
  if (status === 'completed') return 'It is completed.';
  const isFirstOffer =
    to === 'offered' && (status === 'not-considered' || status === 'not-suitable');
  const mayFollow = following[status].includes(to) || (isFirstOffer && !settings.perpetratorFirst);
  if (!mayFollow) {
    return isFirstOffer
      ? 'Approach the perpetrator first, so that the victim does not hope in vain.'
      : `${restorativeJusticeNames[to]} does not follow ${restorativeJusticeNames[status].toLowerCase()}.`;
  }
  const goesOn = to !== 'not-suitable' && to !== 'not-considered' && to !== 'declined';
  return goesOn ? specialistBlock(facts, settings) : null;
}

/** What the app may remind of; null where it keeps quiet, as it always does once the victim declined. */
export function promptFor(
  status: RestorativeJusticeStatus,
  facts: RestorativeJusticeFacts,
  settings: RestorativeJusticeSettings,
): string | null {
  if (specialistBlock(facts, settings) !== null) return null;
  if (status === 'not-considered') return 'Consider restorative justice.';
  if (status === 'perpetrator-approached')
    return 'Offer it to the victim, or say why it is not suitable.';
  if (status === 'offered') return "Record the victim's answer.";
  return status === 'accepted' ? 'Record when it is completed.' : null;
}

import { type ActionSummary, daysOverdue } from '../../../shared/domain/action.ts';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';

export type AgencyActions = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly actions: readonly ActionSummary[];
  readonly overdueCount: number;
};

/** The rows of one page under the heading of their agency, agencies in the order they come. */
export function groupByAgency(
  actions: readonly ActionSummary[],
  today: CalendarDate,
): AgencyActions[] {
  const agencyIds = [...new Set(actions.map(({ agencyId }) => agencyId))];
  return agencyIds.map((agencyId) => {
    const own = actions.filter((action) => action.agencyId === agencyId);
    return {
      agencyId,
      agencyName: own[0]?.agencyName ?? '',
      actions: own,
      overdueCount: own.filter((action) => daysOverdue(action, today) > 0).length,
    };
  });
}

import matrix from '../../../resources/asb-matrix.json' with { type: 'json' };
import needs from '../../../resources/needs.json' with { type: 'json' };
import powers from '../../../resources/asb-powers.json' with { type: 'json' };
import tools from '../../../resources/assessment-tools.json' with { type: 'json' };
import { AsbMatrix } from '../../shared/domain/asb/matrix.ts';
import { AsbPowers } from '../../shared/domain/asb/powers.ts';
import { AssessmentTools } from '../../shared/domain/assessment-tool.ts';
import { NeedsList } from '../../shared/domain/support/needs.ts';
import type { EntryLists } from '../../shared/ipc/contract/entries.ts';

type NamesById = Record<string, string>;

/** The lists that settings choose from, by id: the bands of the risk matrix, and the assessments. */
export function ruleListNames(): { bands: NamesById; tools: NamesById } {
  const { bands } = AsbMatrix.parse(matrix);
  return {
    bands: Object.fromEntries(bands.map(({ id, name }) => [id, name])),
    tools: Object.fromEntries(
      AssessmentTools.parse(tools).map(({ id, name, version }) => [
        id,
        [name, version].filter((part) => part !== '').join(', '),
      ]),
    ),
  };
}

let parsedLists: EntryLists | undefined;

/** The lists that fields of entries choose from. Parsed once: a search asks for them at each key. */
export const entryLists = (): EntryLists => (parsedLists ??= parseEntryLists());

const parseEntryLists = (): EntryLists => ({
  needs: NeedsList.parse(needs),
  powers: AsbPowers.parse(powers).map(({ id, name }) => ({ id, name })),
  assessments: AssessmentTools.parse(tools)
    .filter(({ topics }) => topics.length > 0)
    .map(({ name, version, topics }) => ({ name: `${name}, ${version}`, topics })),
  matrix: AsbMatrix.parse(matrix),
});

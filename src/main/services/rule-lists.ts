import matrix from '../../../resources/asb-matrix.json' with { type: 'json' };
import tools from '../../../resources/assessment-tools.json' with { type: 'json' };
import { AsbMatrix } from '../../shared/domain/asb/matrix.ts';
import { AssessmentTools } from '../../shared/domain/assessment-tool.ts';

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

import { type ReactElement, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { pictureOf } from '../../shared/domain/relations/relation-picture.ts';
import { RelationsCard } from '../features/cases/relations/RelationsCard.tsx';
import { useCaseRecord } from '../features/record/use-case-record.ts';
import { useCall } from '../lib/use-call.ts';

type Props = { readonly caseId: string };

const nobody: ReadonlyMap<string, string> = new Map();

/** The people and places of a case as a picture, each person a way to their page. */
export function CaseRelations({ caseId }: Props): ReactElement | null {
  const { known } = useCaseRecord(caseId);
  const agencies = useCall('agencies.list', {}).data;
  const navigate = useNavigate();
  const picture = useMemo(() => {
    if (known === undefined) return null;
    const { record, entries } = known;
    const { people, relationship, children, homes, victim } = record;
    return pictureOf({
      people,
      relationship,
      homes,
      entries,
      children: children.map(({ name }, index) => ({
        id: `child:${index}`,
        firstName: name.split(' ')[0] ?? '',
        relatives: [{ personId: victim.id, words: 'in the household of' }],
      })),
      agencies: new Map((agencies ?? []).map(({ id, name }) => [id, name])),
      names: nobody,
    });
  }, [known, agencies]);
  if (picture === null) return null;
  return <RelationsCard picture={picture} onOpenPerson={(id) => void navigate(`/people/${id}`)} />;
}

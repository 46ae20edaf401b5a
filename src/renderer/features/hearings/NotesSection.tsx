import { Textarea } from '@mantine/core';
import { IconShieldHalf } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import { ipc } from '../../lib/ipc.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import classes from './Notes.module.css';
import room from './Room.module.css';
import { useChangeHearing } from './use-hearing.ts';

type Props = { readonly hearing: Hearing; readonly isFinal: boolean };

const fields = [
  { name: 'protectiveFactors', label: 'Protective factors', placeholder: 'What keeps them safe' },
  { name: 'links', label: 'Links', placeholder: 'Child protection, MAPPA, other meetings' },
] as const;

/** What already protects, and what else is going on about these people. */
export function NotesSection({ hearing, isFinal }: Props): ReactElement {
  return (
    <section className={room['section']} aria-label="Protective factors and links">
      <div className={room['sectionHead']}>
        <IconShieldHalf aria-hidden />
        <h2>Protective factors and links</h2>
      </div>
      {isFinal ? <Written hearing={hearing} /> : <Fields hearing={hearing} />}
    </section>
  );
}

const Written = ({ hearing }: Pick<Props, 'hearing'>): ReactElement => (
  <div className={classes['written']}>
    {fields.map(({ name, label }) => (
      <p key={name}>
        <strong>{label}:</strong> {hearing[name] || 'not recorded'}
      </p>
    ))}
  </div>
);

function Fields({ hearing }: Pick<Props, 'hearing'>): ReactElement {
  const { hearingId, protectiveFactors, links } = hearing;
  const changeHearing = useChangeHearing(hearingId);
  useAutosave({
    value: { protectiveFactors, links },
    save: (value) => ipc.call('hearings.saveNotes', { hearingId, ...value }),
  });
  return (
    <div className={classes['fields']}>
      {fields.map(({ name, label, placeholder }) => (
        <Textarea
          key={name}
          size="xs"
          aria-label={label}
          placeholder={placeholder}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={20_000}
          value={hearing[name]}
          onChange={({ currentTarget: { value } }) =>
            changeHearing((known) => ({ ...known, [name]: value }))
          }
        />
      ))}
    </div>
  );
}

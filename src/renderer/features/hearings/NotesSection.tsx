import { Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { ipc } from '../../lib/ipc.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import classes from './Notes.module.css';
import room from './Room.module.css';
import type { HearingPart } from './use-hearing.ts';

const fields = [
  { name: 'protectiveFactors', label: 'Protective factors', placeholder: 'What keeps them safe' },
  { name: 'links', label: 'Links', placeholder: 'Child protection, MAPPA…' },
] as const;

/** What already protects, and what else is going on about these people. */
export function NotesSection(part: HearingPart): ReactElement {
  return (
    <section
      className={`${room['section']} ${classes['untitled']}`}
      aria-label="Protective factors and links"
    >
      {part.isFinal ? <Written {...part} /> : <Fields {...part} />}
    </section>
  );
}

const Written = ({ hearing }: HearingPart): ReactElement => (
  <div className={classes['written']}>
    {fields.map(({ name, label }) => (
      <p key={name}>
        <strong>{label}:</strong> {hearing[name] || 'not recorded'}
      </p>
    ))}
  </div>
);

function Fields({ hearing, change }: HearingPart): ReactElement {
  const { hearingId, protectiveFactors, links } = hearing;
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
          label={label}
          placeholder={placeholder}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={20_000}
          value={hearing[name]}
          onChange={({ currentTarget: { value } }) =>
            change((known) => ({ ...known, [name]: value }))
          }
        />
      ))}
    </div>
  );
}

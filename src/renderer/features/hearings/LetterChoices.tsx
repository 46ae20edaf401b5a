import type { ReactElement } from 'react';
import classes from './LetterChoices.module.css';

type Choice<T extends string> = {
  readonly letter: string;
  readonly word: string;
  readonly value: T;
};

type Props<T extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  /** The answer given; anything else stands for none. */
  readonly chosen: string | null;
  readonly onChoose: (value: T) => void;
  /** Sets the words closer, where the line is full. @default false */
  readonly isTight?: boolean;
};

/** Answers that are one key or one click away; the key is the underlined letter. */
export function LetterChoices<T extends string>(props: Props<T>): ReactElement {
  const { label, choices, chosen, onChoose, isTight = false } = props;
  return (
    <span
      role="group"
      aria-label={label}
      className={classes['choices']}
      data-tight={isTight || undefined}
    >
      {choices.map(({ letter, word, value }) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen === value}
          aria-keyshortcuts={letter.toUpperCase()}
          onClick={() => onChoose(value)}
        >
          <Underlined word={word} letter={letter} />
        </button>
      ))}
    </span>
  );
}

function Underlined({ word, letter }: { readonly word: string; readonly letter: string }) {
  const at = word.toLowerCase().indexOf(letter);
  if (at === -1) {
    return (
      <>
        {word} <u>{letter.toUpperCase()}</u>
      </>
    );
  }
  return (
    <>
      {word.slice(0, at)}
      <u>{word.slice(at, at + 1)}</u>
      {word.slice(at + 1)}
    </>
  );
}

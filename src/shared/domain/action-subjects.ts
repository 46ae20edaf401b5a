/** Who acts, gathered while an action is read from left to right. */
export type Subjects = {
  /** Agencies that surely act. */
  readonly owners: ReadonlySet<string>;
  /** An agency stands where somebody who acts would stand. */
  readonly name: (agency: string) => void;
  /** A verb follows. `isCertain` where it cannot be what somebody else was asked to do. */
  readonly act: (isCertain: boolean, isContact: boolean) => void;
  /** What follows is no verb, so those named do not act. */
  readonly drop: () => void;
  readonly pause: (sign: string, place: { afterName: boolean; afterObject: boolean }) => void;
};

/**
 * An agency at the beginning of a sentence acts. One that comes after `and` acts when somebody acted
 * before it, unless it may be one of those who were contacted: “Police to ask Housing and IDVA to
 * meet” has one owner, “Police to fit an alarm and IDVA to ring her” has two.
 */
export function createSubjects(): Subjects {
  const owners = new Set<string>();
  let named: string[] = [];
  let isFresh = true;
  let isFirst = true;
  let isContacted = false;
  let wasObject = false;

  return {
    owners,
    name: (agency) => {
      if (named.length === 0) isFirst = isFresh;
      named.push(agency);
    },
    act: (isCertain, isContact) => {
      const isSecond = owners.size > 0 && (isCertain || (!isContacted && !wasObject));
      if (named.length > 0 && (isFirst || isSecond)) {
        for (const agency of named) owners.add(agency);
        isContacted = false;
      }
      isContacted ||= isContact;
      isFresh = false;
      named = [];
    },
    drop: () => {
      isFresh = false;
      named = [];
    },
    pause: (sign, { afterName, afterObject }) => {
      wasObject = afterObject;
      if (sign === '.') {
        isFresh = true;
        isContacted = false;
      }
      if (sign === '.' || !afterName) named = [];
    },
  };
}

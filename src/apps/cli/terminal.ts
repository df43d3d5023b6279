/** Everything that the command line takes from the world around it, so that tests can give their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colours: boolean;
  /** How many characters go on a line of `out`; absent where it is no terminal. */
  readonly columns?: number;
  /** Whether a person watches `err`: a line of it may be written over. */
  readonly watched: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The checkout: where the published figures lie. */
  readonly root: string;
  /** ISO date by the local clock. */
  readonly today: string;
  /** ISO instant. */
  readonly now: string;
  /** The built worker of `check`; null where there is none. */
  readonly worker: string | null;
  /** Says when the person wants it to end (Ctrl+C). Whoever asks must end soon after: nobody else will. */
  readonly interrupted: () => AbortSignal;
}

/** What the program ends with. The highest of several counts. */
export const exits = { clean: 0, errors: 1, unusable: 2, fault: 70, stopped: 130 } as const;
export const exitHelp = `
Exit codes:
  0    clean
  1    errors found
  2    unreadable input or wrong use
  70   a fault of Reportwright itself
  130  stopped with Ctrl+C`;
export type Exit = (typeof exits)[keyof typeof exits];

/** A name with nothing in it that would move the cursor or begin a line: a file may be called anything. */
export const printable = (name: string): string => name.replace(/\p{Cc}/gu, '\ufffd');

/** Wrong use, or a file that cannot be used: the message is for the person, in plain English. */
export class Unusable extends Error {}

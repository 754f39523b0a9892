/** Options that every command takes. */
export interface GlobalOptions {
  readonly db?: string;
  readonly json?: boolean;
  readonly debug?: boolean;
  readonly allowPrivateNetwork?: readonly string[];
}

/** What a command gets: where to write, and what was asked for everywhere. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when standard output is a terminal: colours and progress only then. */
  readonly terminal: boolean;
  readonly globals: GlobalOptions;
  readonly now: () => Date;
}

/** Runs a command and returns its exit code. Options come as commander names them (`--as-of` is `asOf`). */
export type Action = (args: readonly string[], options: Readonly<Record<string, unknown>>, io: Io) => Promise<number>;

/** One command: its words for people, and where its code is. The code is loaded only when the command runs. */
export interface Command {
  readonly name: string;
  /** Arguments in commander's notation: `<file...>`, `[service]`. */
  readonly args?: string;
  readonly summary: string;
  readonly options?: readonly (readonly [flags: string, description: string, initial?: string])[];
  readonly examples?: readonly string[];
  /** Subcommands, for commands such as `db check`. */
  readonly commands?: readonly Command[];
  readonly load?: () => Promise<{ readonly run: Action }>;
}

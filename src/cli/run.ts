import { readFileSync } from 'node:fs';
import { type Argument, CommanderError, Command as Program } from 'commander';
import { KlausulError } from '../model/errors.js';
import type { Command, GlobalOptions, Io } from './command.js';
import { commands } from './commands/index.js';

const collect = (value: string, all: readonly string[] | undefined): readonly string[] => [...(all ?? []), value];

const INTRODUCTION = `klausul reads privacy policies in Norwegian and English and tells what they promise:
who is controller and processor, where data is stored, which sub-processors take part,
how long data is kept, and on what legal basis. Every fact stands on the words it was read from.

First steps
  klausul demo                                      see it work on a made-up service
  klausul extract personvern.html                   facts of one document, nothing stored
  klausul import personvern.html --organisation "Eksempel AS"
  klausul facts                                     what is known now`;

/** Version of this release, from package.json. */
export function release(): string {
  // The compiled file stands two folders deeper than the source.
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      const manifest = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { name?: string; version?: string };
      if (manifest.name === 'klausul') return manifest.version ?? '0.0.0';
    } catch {
      // The next place may have it.
    }
  }
  return '0.0.0';
}

/**
 * Runs one command line.
 * @param argv words after `klausul`
 * @returns exit code: 0 done, 1 a bug, 2 usage, 3 unreadable, 4 store, 5 busy, 6 refused, 10 changes found
 */
export async function run(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Program('klausul');
  const add = (parent: Program, command: Command): void => {
    const sub = parent.command(command.args ? `${command.name} ${command.args}` : command.name).description(command.summary);
    globals(sub);
    sub.exitOverride().showSuggestionAfterError(true).configureOutput(OUTPUT);
    for (const [flags, description, initial] of command.options ?? []) sub.option(flags, description, initial);
    if (command.examples) sub.addHelpText('after', `\nExamples\n${command.examples.map((example) => `  ${example}`).join('\n')}`);
    for (const inner of command.commands ?? []) add(sub, inner);
    const { load } = command;
    if (load)
      sub.action(async (...given: unknown[]) => {
        const options = sub.optsWithGlobals() as Record<string, unknown>;
        const args = given
          .slice(0, -2)
          .flat()
          .filter((arg): arg is string => typeof arg === 'string');
        const io = ioOf(options as GlobalOptions);
        code = await guarded(async () => (await load()).run(args, options, io), io);
      });
  };
  program
    .description(INTRODUCTION)
    .version(release())
    .usage('COMMAND …')
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput(OUTPUT)
    .configureHelp({ helpWidth: 100, sortSubcommands: false, subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(argument)].join(' ') });
  globals(program);
  for (const command of commands) add(program, command);
  if (argv.length === 0) {
    process.stdout.write(program.helpInformation());
    return 0;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return code;
}

const OUTPUT = {
  outputError: (text: string, write: (text: string) => void): void => {
    const [what, ...hint] = text
      .trim()
      .replace(/^error: /u, '')
      .split('\n');
    write(`error USAGE ${what} — ${hint.join(' ').trim() || 'see klausul --help'}\n`);
  },
};

/** An argument as the help names it: `<source…>`, `[service]`. */
function argument(one: Argument): string {
  const inner = `${one.name()}${one.variadic ? '…' : ''}`;
  return one.required ? `<${inner}>` : `[${inner}]`;
}

function globals(program: Program): void {
  program
    .option('--db <file|url>', 'the store (KLAUSUL_DB, else data/klausul.db)')
    .option('--json', 'one JSON document on standard output')
    .option('--debug', 'stack traces')
    .option('--allow-private-network <host:port>', 'allow exactly this private address (repeatable)', collect);
}

function ioOf(globals: GlobalOptions): Io {
  return {
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    err: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    terminal: process.stdout.isTTY === true,
    globals,
    now: () => new Date(),
  };
}

/** Errors that klausul foresees become one line and their exit code; anything else is a bug. */
async function guarded(action: () => Promise<number>, io: Io): Promise<number> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof KlausulError) {
      if (io.globals.json) io.out(JSON.stringify({ error: errorJson(error) }));
      else io.err(`error ${error.message}`);
      if (io.globals.debug && error.stack) io.err(error.stack);
      return error.exitCode;
    }
    const message = error instanceof Error ? error.message : String(error);
    io.err(`error BUG ${message} klausul — run again with --debug and report it`);
    if (io.globals.debug && error instanceof Error && error.stack) io.err(error.stack);
    return 1;
  }
}

/** An error as an object for programs. */
export const errorJson = (error: KlausulError): Record<string, string> => ({
  code: error.code,
  message: error.message.replace(`${error.code} `, ''),
  target: error.target,
  hint: error.hint,
});

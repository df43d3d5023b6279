import { Command, CommanderError } from 'commander';

import { checkCommand } from './check.ts';
import { evidenceCommand } from './evidence.ts';
import { figuresCommand } from './figures.ts';
import { newCommand } from './new.ts';
import { exitHelp, exits, Unusable } from './terminal.ts';
import type { Exit, Terminal } from './terminal.ts';
import { typesCommand } from './types.ts';
import { versionOf } from './version.ts';

/** Runs one command; gives the exit code. The one place where an exception of ours is caught. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = exits.clean;
  const ends = (code: Exit): void => {
    exit = code;
  };
  const program = new Command('reportwright')
    .description('Starts, checks and refreshes council committee reports without Word.')
    .version(versionOf(terminal), '-V, --version', 'says which version this is')
    .addHelpText('after', exitHelp)
    .showHelpAfterError('Run “reportwright --help” to see what it can do.')
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      getOutHasColors: () => terminal.colours,
      getErrHasColors: () => terminal.colours,
    });
  for (const add of [newCommand, checkCommand, figuresCommand, evidenceCommand, typesCommand])
    add(program, terminal, ends);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.clean : exits.unusable;
    if (error instanceof Unusable) {
      terminal.err(`${error.message}\n`);
      return exits.unusable;
    }
    terminal.err(
      `Reportwright stopped because of a fault of its own. Please report it with this text:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return exits.fault;
  }
}

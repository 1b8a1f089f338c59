/**
 * The package's command, `npx sote-osallisuus …`. Bundled by the build into one file that needs nothing but Node.
 */
import { run as writeBoard, usage as boardUsage } from './board.mjs';
import { run as checkEndpoint, usage as checkUsage } from './check-endpoint.mjs';
import { Misused } from './misused.mjs';
import { run as changeStaff, usage as staffUsage } from './staff.mjs';

/** `failed` = the exit code when it could not be run. */
const commands = {
  board: { run: writeBoard, usage: boardUsage, failed: 1 },
  staff: { run: changeStaff, usage: staffUsage, failed: 1 },
  'check-endpoint': { run: checkEndpoint, usage: checkUsage, failed: 2 },
};

const usage = `Commands:

  npx sote-osallisuus board           writes the board as HTML that reads without JavaScript
  npx sote-osallisuus check-endpoint  checks whether an endpoint keeps the contract of the widgets
  npx sote-osallisuus staff           names the people who may use the staff desk

Options of a command: npx sote-osallisuus board --help`;

const isHelp = (word) => word === '--help' || word === '-h';

/** Node adds how to pass a file whose name looks like an option, which nobody meant. */
const describeMisuse = ({ message }) => message.replace(/(?<=^Unknown option '.*'\.) .*$/s, '');

const explain = (error, name) =>
  error instanceof Misused || error.code?.startsWith('ERR_PARSE_ARGS')
    ? `${describeMisuse(error)}\n\nWhat it takes: npx sote-osallisuus ${name} --help`
    : error.message;

/** @param parts for each command what the build bundles for it, by the command's name */
export const main = async (parts) => {
  const [name = '', ...parameters] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (isHelp(name) || name === 'help') return console.log(usage);
  if (command && parameters.some(isHelp)) return console.log(command.usage);
  try {
    if (command === undefined) throw new Error(name === '' ? usage : `sote-osallisuus: there is no command "${name}".\n\n${usage}`);
    await command.run(parameters, parts[name]);
  } catch (error) {
    console.error(explain(error, name));
    process.exitCode = command?.failed ?? 1;
  }
};

/**
 * The package's command, `npx sote-osallisuus …`. Bundled by the build into one file that needs nothing but Node.
 */
import { run as writeBoard, usage as boardUsage } from './board.mjs';
import { run as checkEndpoint, usage as checkUsage } from './check-endpoint.mjs';
import { run as changeStaff, usage as staffUsage } from './staff.mjs';

/** `failed` = the exit code when it could not be run. */
const commands = {
  board: { run: writeBoard, usage: boardUsage, failed: 1 },
  staff: { run: changeStaff, usage: staffUsage, failed: 1 },
  'check-endpoint': { run: checkEndpoint, usage: checkUsage, failed: 2 },
};

const usage = Object.values(commands)
  .map((command) => command.usage)
  .join('\n\n\n');

/** @param parts for each command what the build bundles for it, by the command's name */
export const main = async (parts) => {
  const [name, ...parameters] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  try {
    if (command === undefined) throw new Error(usage);
    await command.run(parameters, parts[name]);
  } catch (error) {
    console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${command.usage}` : error.message);
    process.exitCode = command?.failed ?? 1;
  }
};

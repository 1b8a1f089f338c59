/** What a person did wrong or has to do, in contrast to a fault of a script: printed without a stack. */
export class Failure extends Error {
  /** @param {string} title what failed @param {readonly string[]} details one line for each thing to mend */
  constructor(title, details = []) {
    super([title, ...details.map((detail) => `  - ${detail}`)].join('\n'));
  }
}

/** Runs the body of a command: a failure is printed and becomes exit code 1. */
export const runCommand = async (body) => {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
};

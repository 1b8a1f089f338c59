/** What was asked is not understood: the command says why, and where its options are explained. */
export class Misused extends Error {
  constructor(message) {
    super(`sote-osallisuus: ${message}`);
  }
}

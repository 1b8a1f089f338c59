import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDatabaseAway } from '../../../receiver/src/database/is-away.js';

const coded = (code: string): Error => Object.assign(new Error('…'), { code });

describe('an error', () => {
  it('of a server that stops, starts or cannot be reached means that the database is away', () => {
    for (const code of ['08006', '57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET']) assert.equal(isDatabaseAway(coded(code)), true, code);
    assert.equal(isDatabaseAway(new Error('Connection terminated unexpectedly')), true);
    assert.equal(isDatabaseAway(new Error('a wrapper', { cause: coded('57P01') })), true);
  });

  it('of a statement or of the code does not', () => {
    for (const code of ['23505', '42P01', '57014', 'ERR_INVALID_ARG_TYPE']) assert.equal(isDatabaseAway(coded(code)), false, code);
    assert.equal(isDatabaseAway(new TypeError('undefined is not a function')), false);
    assert.equal(isDatabaseAway('text'), false);
  });
});

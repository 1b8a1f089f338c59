import assert from 'node:assert/strict';
import { it } from 'node:test';
import { version } from '../../src/version.js';
import { packageJson, readBuilt } from './built.js';

it('the version in the code, in package.json and in the loader is one', () => {
  assert.equal(version, packageJson.version);
  assert.ok(readBuilt('embed/sote-osallisuus.js').includes(`"${version}"`));
});

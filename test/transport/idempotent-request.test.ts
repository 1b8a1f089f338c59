import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IdempotentRequest } from '../../src/transport/idempotent-request.js';

describe('a request that may be sent again', () => {
  it('keeps its key and its body while nothing is changed', () => {
    const request = new IdempotentRequest<object>();
    const first = request.prepare('same', () => ({ at: 1 }));
    const again = request.prepare('same', () => ({ at: 2 }));
    assert.equal(again.key, first.key);
    assert.deepEqual(again.body, { at: 1 });
  });

  it('is another request after an edit, and after the first was stored or refused', () => {
    const request = new IdempotentRequest<object>();
    const first = request.prepare('one', () => ({}));
    assert.equal(request.isEdited('one'), false);
    assert.equal(request.isEdited('other'), true);
    const edited = request.prepare('other', () => ({}));
    assert.notEqual(edited.key, first.key);
    request.forget();
    assert.equal(request.isEdited('one'), false);
    assert.notEqual(request.prepare('other', () => ({})).key, edited.key);
  });
});

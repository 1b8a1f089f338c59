/**
 * Signing up as a client and a web team meet it: the built files on one origin, the receiver on another, the strictest policy, in three
 * engines. By keyboard alone from the list to the receipt, and by the own link over a change to the cancellation; nothing is left behind.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { selectEngines } from '../../scripts/setup/engines.mjs';
import { locate } from '../support/e2e/locate.mjs';
import { openIn } from '../support/e2e/open-in.mjs';
import { startReceiver } from '../support/e2e/receiver.mjs';
import { startSite, strictPolicy } from '../support/e2e/site.mjs';

const tag = 'sote-event-signup';
const inner = (part, ...path) => [tag, `${tag}-${part}`, ...path];
const traces = '[localStorage.length, sessionStorage.length, document.cookie, location.hash, history.length]';
const address = 'maija@example.fi';
/** What the person tells of a need, in words that nothing else has. */
const need = 'korotettu tuoli kvartsi';

const inDays = (days, hours = 0) => new Date(Date.now() + days * 86_400_000 + hours * 3_600_000).toISOString();
const dateOf = (id, days, capacity) => ({ id, starts: inDays(days), ends: inDays(days, 2), room: { capacity } });

const eventOf = (title, dates) => ({
  kind: 'open-evening',
  level: 'dialogue',
  dates,
  signup: { mode: 'open', waitingList: { capacity: 30 } },
  support: ['sign-language'],
  languages: ['fi'],
  texts: {
    fi: { title, description: 'Keksitty ilta.', terms: {}, place: { name: 'Kirjasto', address: 'Katu 1', accessibility: ['Esteetön'] } },
  },
});

const isFocused = (path) => `(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active !== null && active === ${locate(path)};
})()`;

/** Tab by tab; a place that no Tab reaches is no place for a keyboard. */
const tabTo = async (visit, path, presses = 60) => {
  await visit.waitFor(path);
  for (let left = presses; left > 0; left -= 1) {
    if (await visit.evaluate(isFocused(path))) return;
    await visit.press('Tab');
  }
  throw new Error(`Tab does not reach ${path.join(' >>> ')}`);
};

/** What a keyboard does with a control: goes there and presses. */
const pressAt = async (visit, path, key = 'Enter') => {
  await tabTo(visit, path);
  await visit.press(key);
};

const writeAt = async (visit, path, text) => {
  await tabTo(visit, path);
  // Tab selects what stands in a field; it is written on.
  await visit.press('End');
  for (const character of text) await visit.press(character);
};

/** A visit in a browser of its own, which goes with it. */
const during = async (opening, work) => {
  const visit = await opening;
  try {
    return await work(visit);
  } finally {
    await visit.close();
  }
};

/** The focus is on the heading of what came. */
const arrives = (visit, part, text) =>
  visit.waitUntil(`${isFocused(inner(part, '.title'))} && ${locate(inner(part, '.title'))}.textContent.trim() === '${text}'`);

describe(`<${tag}> as it is embedded`, () => {
  let site;
  let receiver;

  before(async () => {
    site = await startSite();
    receiver = await startReceiver({ origins: [site.origin] });
  });
  after(async () => {
    await receiver?.stop();
    await site?.close();
  });

  const ask = async (path, body, headers, method = 'POST') => {
    const response = await fetch(`${receiver.endpoint}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify(body),
    });
    assert.ok(response.ok, `${path}: ${response.status}`);
  };
  const arrange = (id, event) => ask(`/staff/events/${id}`, event, { authorization: `Bearer ${receiver.staffToken}` }, 'PUT');
  const pageOf = (path, attributes = '') =>
    site.addPage(path, {
      head: '<script src="/embed/sote-osallisuus.js" defer></script>',
      body: `<${tag} endpoint="${receiver.endpoint}" organisation="Esimerkkilä" reader="koordinaattori" privacy-url="/x" ${attributes}></${tag}>`,
      policy: strictPolicy(receiver.endpoint),
    });

  const signUp = async (visit) => {
    await writeAt(visit, inner('form', '#f-name'), 'Maija');
    await pressAt(visit, inner('form', '[name=way][value=email]'), ' ');
    await writeAt(visit, inner('form', '#f-value'), address);
  };

  const change = async (visit, key) => {
    await arrives(visit, 'manage', 'Oma ilmoittautumisesi');
    await pressAt(visit, inner('manage', '[aria-label="Muuta: Yhteystietosi"]'));
    await writeAt(visit, inner('manage', '#f-value'), 'x');
    await pressAt(visit, inner('manage', '[part=send]'));
    await arrives(visit, 'manage', 'Muutos on tallennettu');
    const asked = await fetch(`${receiver.endpoint}/signups/${key.split('.')[0]}`, {
      headers: { authorization: `Bearer ${key.split('.')[1]}` },
    });
    const own = await asked.json();
    assert.match(own.contact.value, /x/, 'the change is stored');
    assert.equal(own.needsTold, true);
    assert.ok(!JSON.stringify(own).includes(need), 'needs are told of, never shown');
  };

  for (const engine of selectEngines().present) {
    it(`goes by keyboard from the list to the receipt, and by the manage link to the cancellation, and stores nothing, in ${engine}`, async () => {
      await arrange(`keys-${engine}`, eventOf('Näppäinilta', [dateOf('first', 10, 20)]));
      const key = await during(openIn(engine, pageOf(`/signup-${engine}.html`)), async (visit) => {
        const [, , , , pages] = await visit.evaluate(traces);
        await pressAt(visit, [tag, `[data-open="keys-${engine}"]`]);
        await arrives(visit, 'detail', 'Näppäinilta');
        await pressAt(visit, inner('detail', '[part=signup]'));
        await arrives(visit, 'form', 'Ilmoittaudu mukaan');
        await signUp(visit);
        await writeAt(visit, inner('form', '#f-other-need'), need);
        await pressAt(visit, inner('form', '#f-consent'), ' ');
        await pressAt(visit, inner('form', '[part=send]'));
        await arrives(visit, 'receipt', 'Paikkasi on varattu');
        const [, found] = /#sote-signup=(.+)$/.exec(await visit.text(inner('receipt', '[part=own-link]')));
        assert.match(found, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}\.[\w-]{22}$/);
        // Last, because Firefox then shows its list of downloads, which takes the keys.
        await pressAt(visit, inner('receipt', '[part=calendar]'));
        assert.deepEqual(await visit.evaluate(traces), [0, 0, '', '', pages]);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
        return found;
      });
      await during(openIn(engine, `${pageOf(`/own-${engine}.html`)}#sote-signup=${key}`), async (visit) => {
        await change(visit, key);
        await pressAt(visit, inner('manage', '[data-ask-cancel]'));
        await pressAt(visit, inner('manage', '[data-cancel]'));
        await arrives(visit, 'manage', 'Paikkasi on peruttu');
        await pressAt(visit, inner('manage', '.actions:last-child button'));
        await visit.waitUntil(isFocused([tag, '.title']));
        assert.deepEqual((await visit.evaluate(traces)).slice(0, 4), [0, 0, '', '']);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
      });
      const [reference, token] = key.split('.');
      for (const secret of [token, reference, address, 'kvartsi', 'Maija']) {
        assert.ok(!receiver.output().includes(secret), `${secret} stands in no log`);
      }
    });
  }

  it('keeps the form and offers the waiting list and another date when the last place is taken meanwhile', async () => {
    await arrange('last-seat', eventOf('Viimeinen paikka', [dateOf('first', 10, 1), dateOf('second', 12, 5)]));
    await during(openIn(selectEngines().present[0], pageOf('/race.html', 'event-id="last-seat"')), async (visit) => {
      await pressAt(visit, inner('detail', '[part=signup]'));
      await pressAt(visit, inner('form', '[name=dates][value=first]'), ' ');
      await signUp(visit);
      const other = { name: 'Toinen', contact: { way: 'email', value: 'toinen@example.fi' }, attendance: 'place', dates: ['first'] };
      await ask('/events/last-seat/signups', { ...other, companions: 0, supportPerson: false, acceptWaiting: false, language: 'fi' });
      await pressAt(visit, inner('form', '[part=send]'));
      await visit.waitFor(inner('form', '[part=full] [data-date=second]'));
      assert.equal(await visit.evaluate(`${locate(inner('form', '#f-value'))}.value`), address);
      await pressAt(visit, inner('form', '[part=full] [data-wait]'));
      await arrives(visit, 'receipt', 'Olet jonossa. Sinulla ei ole vielä paikkaa.');
      assert.match(await visit.text(inner('receipt', '[part=dates]')), /Jonossa, sija 1/);
    });
  });
});

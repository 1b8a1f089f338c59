import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as v from 'valibot';
import type { Problem } from '../../../src/contract/problems.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import type { StaffOutcome } from '../../../src/contract/staff-outcomes.js';
import { askDesk, auditOf, change, give, readDesk, stateOf, tellDesk } from '../../support/node/desk.js';
import { getOutcome, getPage, idsOf, outcomeBody, SWEDISH } from '../../support/node/outcomes.js';
import { onEachDatabase, post } from '../../support/node/receiver.js';

const text = outcomeBody().texts['fi']!;
const { did: _did, ...undone } = text;

onEachDatabase('Staff write outcomes', (receiver) => {
  const write = (id: string, body: unknown) => tellDesk(receiver(), `/outcomes/${id}`, body);
  const publish = async (id: string, published: boolean) => {
    const response = await tellDesk(receiver(), `/outcomes/${id}/publication`, { published });
    assert.equal(response.status, 200);
    return v.parse(staffRoutes.publishOutcome.success.body, await response.json());
  };
  const read = (id: string) => readDesk<StaffOutcome>(receiver(), `/outcomes/${id}`);

  it('which nobody else sees before they are published', async () => {
    const body = outcomeBody({ level: 'feedback', nextBy: '2026-12-01', texts: { fi: { ...text, next: 'Mittaamme.' } } });
    const response = await write('quiet', body);
    const written = v.parse(staffRoutes.saveOutcome.success.body, await response.json());
    assert.deepEqual(written.body, body);
    assert.deepEqual([written.publishedAt, written.linked, written.better], [undefined, 0, { yes: 0, partly: 0, no: 0 }]);
    assert.equal((await receiver().app().request('/outcomes/quiet')).status, 404);
    assert.deepEqual(idsOf(await getPage(receiver())), []);
    assert.equal((await publish('quiet', true)).publishedAt !== undefined, true);
    assert.deepEqual(idsOf(await getPage(receiver())), ['quiet']);
    await publish('quiet', false);
    assert.equal((await receiver().app().request('/outcomes/quiet')).status, 404);
  });

  it('and the same again changes nothing', async () => {
    await write('same', outcomeBody());
    const first = await read('same');
    await write('same', outcomeBody());
    await publish('same', false);
    assert.deepEqual(await read('same'), first);
    const { items } = await readDesk<{ items: { action: string }[] }>(receiver(), '/audit?outcome=same');
    assert.deepEqual(
      items.map(({ action }) => action),
      ['write-outcome'],
    );
  });

  const refused: [string, unknown, string][] = [
    ['something done without what, where and when', { status: 'done', texts: { fi: undone } }, '/texts/fi/did'],
    ['a refusal without its reason', { status: 'will-not-do', texts: { fi: { ...text, askFrom: 'puh. 1' } } }, '/texts/fi/reason'],
    ['a refusal without whom to ask', { status: 'will-not-do', texts: { fi: { ...text, reason: 'Koska' } } }, '/texts/fi/askFrom'],
    [
      'part without its limit in one language',
      { status: 'partly-done', texts: { fi: { ...text, reason: 'a', askFrom: 'b' }, sv: SWEDISH } },
      '/texts/sv/reason',
    ],
    ['a day without what happens', { nextBy: '2026-12-01' }, '/texts/fi/next'],
    ['an empty title', { texts: { fi: { ...text, title: '' } } }, '/texts/fi/title'],
    ['no language', { texts: {} }, '/texts'],
    [
      'a reason of white space',
      { status: 'will-not-do', texts: { fi: { ...undone, reason: ' \n', askFrom: 'puh. 1' } } },
      '/texts/fi/reason',
    ],
    ['white space for where it was done', { texts: { fi: { ...text, did: { ...text.did!, where: ' ' } } } }, '/texts/fi/did/where'],
    ['a day that there is not', { texts: { fi: { ...text, did: { ...text.did!, when: '2026-02-31' } } } }, '/texts/fi/did/when'],
  ];
  for (const [what, changes, pointer] of refused) {
    it(`but not ${what}`, async () => {
      const response = await write('refused', { ...outcomeBody(), ...(changes as object) });
      assert.equal(response.status, 422);
      const { errors } = (await response.json()) as Problem;
      assert.ok(
        errors?.some((error) => error.pointer === pointer),
        JSON.stringify(errors),
      );
      assert.equal((await askDesk(receiver(), '/outcomes/refused')).status, 404);
    });
  }

  it('but not a personal identity code, whole or split over two texts', async () => {
    const whole = await write('code', outcomeBody({ texts: { fi: text, sv: { ...SWEDISH, said: 'Kod 010190-900P.' } } }));
    const split = await write('code', outcomeBody({ texts: { fi: { ...text, title: 'Syntynyt 010190', said: 'loput -900P' } } }));
    for (const [response, pointers] of [
      [whole, ['/texts/sv/said']],
      [split, ['/texts/fi/title', '/texts/fi/said']],
    ] as const) {
      const problem = (await response.json()) as Problem;
      assert.match(problem.type, /personal-data$/);
      assert.deepEqual(problem.errors?.map(({ pointer }) => pointer).sort(), [...pointers].sort());
      assert.doesNotMatch(JSON.stringify(problem), /900P/);
    }
  });

  it('and people see by the code that their feedback became part of one', async () => {
    const [early, late] = [await give(receiver()), await give(receiver())];
    const waiting = (await getPage(receiver())).waiting.count;
    await write('loop', outcomeBody({ status: 'in-progress', texts: { fi: text, sv: SWEDISH } }));
    await change(receiver(), early, 'status', { status: 'read' });
    assert.equal((await change(receiver(), early, 'outcome', { outcome: 'loop' })).status, 'read');
    assert.equal((await stateOf(receiver(), early)).outcome, undefined);

    await publish('loop', true);
    assert.equal((await change(receiver(), late, 'outcome', { outcome: 'loop' })).outcome, 'loop');
    for (const reference of [early, late]) {
      const { status, outcome } = await stateOf(receiver(), reference, 'sv');
      assert.deepEqual([status, outcome], ['in-outcome', { id: 'loop', title: SWEDISH.title, language: 'sv' }]);
    }
    assert.equal((await getPage(receiver())).waiting.count, waiting - 2);
    assert.deepEqual((await read('loop')).references, [early, late]);

    await write('loop', outcomeBody({ texts: { fi: text, sv: SWEDISH } }));
    assert.equal((await getOutcome(receiver(), 'loop')).status, 'done');
    await receiver()
      .app()
      .request(...post({ better: 'yes' }, { path: '/outcomes/loop/answer' }));
    assert.deepEqual((await read('loop')).better, { yes: 1, partly: 0, no: 0 });
    assert.deepEqual(await auditOf(receiver(), early), [
      ['set-status', { from: 'received', to: 'read', note: null }],
      ['link-outcome', { from: null, to: 'loop' }],
      ['set-status', { from: 'read', to: 'in-outcome', note: null }],
    ]);
  });

  it('and what is taken away goes back to where it was', async () => {
    const [kept, unlinked] = [await give(receiver()), await give(receiver())];
    await write('gone', outcomeBody());
    await change(receiver(), kept, 'status', { status: 'passed-on' });
    for (const reference of [kept, unlinked]) await change(receiver(), reference, 'outcome', { outcome: 'gone' });
    await publish('gone', true);
    await change(receiver(), unlinked, 'outcome', { outcome: null });
    assert.deepEqual((await stateOf(receiver(), unlinked)).status, 'received');
    await publish('gone', false);
    const { status, outcome, history } = await stateOf(receiver(), kept);
    assert.deepEqual([status, outcome], ['passed-on', undefined]);
    assert.deepEqual(
      history.map((step) => step.status),
      ['received', 'passed-on', 'in-outcome', 'passed-on'],
    );
  });

  it('and a draft names nothing anew that everybody sees, before it is published', async () => {
    const unit = { id: 'unit-1', names: { fi: 'Terveyskeskus' } };
    const themes = [{ id: 'access', labels: { fi: 'Pääsy' } }];
    await write('names', outcomeBody({ unit, themes }));
    const names = async () => {
      const { unit: shown, themes: labelled } = await getOutcome(receiver(), 'loop');
      return [shown.name, labelled[0]?.label, (await getPage(receiver())).facets?.units[0]?.name];
    };
    assert.deepEqual(await names(), ['Keskustan terveysasema', 'Avun saaminen', 'Keskustan terveysasema']);
    const { body } = await read('names');
    assert.deepEqual([body.unit, body.themes], [unit, themes], 'staff read what they wrote');
    await publish('names', true);
    assert.deepEqual(await names(), ['Terveyskeskus', 'Pääsy', 'Terveyskeskus']);
    await publish('names', false);
  });

  it('and what a draft said on the way is never shown, nor a note that was taken out', async () => {
    const notes = (fi: string) => ({ notes: { fi } });
    await write('steps', outcomeBody({ status: 'planned', ...notes('Virtanen lupasi tämän.') }));
    await write('steps', outcomeBody({ status: 'in-progress', ...notes('Aloitettu.') }));
    await write('steps', outcomeBody({ status: 'in-progress', saidCount: 9 }));
    await publish('steps', true);
    await write('steps', outcomeBody({ status: 'done', ...notes('Virtanen teki tämän.') }));
    await publish('steps', false);
    await write('steps', outcomeBody({ status: 'partly-done', texts: { fi: { ...text, reason: 'a', askFrom: 'b' } } }));
    await write('steps', outcomeBody({ status: 'done' }));
    await publish('steps', true);
    const told = async () => (await getOutcome(receiver(), 'steps')).history.map(({ status, note }) => [status, note]);
    assert.deepEqual(await told(), [
      ['in-progress', 'Aloitettu.'],
      ['done', 'Virtanen teki tämän.'],
    ]);
    const { history } = await read('steps');
    await getPage(receiver());
    for (const _time of ['once', 'twice']) {
      const response = await tellDesk(receiver(), '/outcomes/steps/redactions', { step: history[1]!.step });
      assert.deepEqual(v.parse(staffRoutes.redactOutcome.success.body, await response.json()).history[1]?.notes, {});
    }
    assert.deepEqual((await told())[1], ['done', undefined]);
    assert.deepEqual((await getPage(receiver())).items.find(({ id }) => id === 'steps')?.history[1]?.note, undefined);
    const { items } = await readDesk<{ items: object[] }>(receiver(), '/audit?outcome=steps&limit=2');
    assert.deepEqual(
      items.map((line) => ({ ...line, at: '' })),
      [
        { at: '', actor: 'staff', action: 'redact', subject: 'outcome steps', change: { step: history[1]!.step } },
        { at: '', actor: 'staff', action: 'publish-outcome', subject: 'outcome steps', change: {} },
      ],
    );
    assert.equal((await tellDesk(receiver(), '/outcomes/loop/redactions', { step: history[1]!.step })).status, 404);
    await publish('steps', false);
  });

  it('and find them page by page, public or not', async () => {
    const all: string[] = [];
    for (let cursor = ''; ;) {
      const page = v.parse(staffRoutes.staffOutcomeList.success.body, await readDesk(receiver(), `/outcomes?limit=2${cursor}`));
      all.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === undefined) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    assert.deepEqual([...all].sort(), ['gone', 'loop', 'names', 'quiet', 'same', 'steps']);
    const { items } = await readDesk<{ items: { id: string }[] }>(receiver(), '/outcomes?published=yes&status=done');
    assert.deepEqual(
      items.map(({ id }) => id),
      ['loop'],
    );
  });
});

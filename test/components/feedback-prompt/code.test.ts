import { expect } from '@open-wc/testing';
import type { Feedback } from '../../../src/contract/feedback.js';
import { fakeEndpoint, refusal } from './endpoint.js';
import { CODE, appears, buttonNamed, find, focused, hasFocus, isShown, openPrompt, send, textarea, write } from './support.js';

const stopped = async (text: string) => {
  const calls = fakeEndpoint<Feedback>();
  const widget = await openPrompt();
  await write(widget, text);
  await send(widget);
  return { calls, widget };
};

describe('feedback-prompt: personal identity codes', () => {
  it('stops before any request, tells where, and does not repeat the code', async () => {
    const { calls, widget } = await stopped(`Tunnukseni on ${CODE}.`);
    expect(calls).to.have.lengthOf(0);
    expect(focused()?.textContent).to.equal('Poista henkilötunnus ennen lähettämistä');
    expect(find(widget, '[part="code-panel"]').textContent).to.contain('Mitään ei ole vielä lähetetty').and.not.to.contain(CODE);
    expect(textarea(widget).getAttribute('aria-invalid')).to.equal('true');
    expect(find(widget, '#error-more').textContent).to.equal('Tässä on henkilötunnus. Poista se.');
  });

  it('removes the code by one press, keeps the rest, and sends nothing until asked', async () => {
    const { calls, widget } = await stopped(`Tunnukseni on ${CODE} ja sain apua.`);
    buttonNamed(widget, 'Poista henkilötunnus').click();
    await widget.updateComplete;
    expect(textarea(widget).value).to.equal('Tunnukseni on ja sain apua.');
    expect(focused()?.textContent).to.contain('Henkilötunnus on poistettu');
    expect(calls).to.have.lengthOf(0);
    await send(widget);
    expect(calls[0]?.body.answers).to.deep.equal([{ question: 'more', value: 'Tunnukseni on ja sain apua.' }]);
  });

  it('selects the code for who edits the text', async () => {
    const { widget } = await stopped(`Tunnukseni on ${CODE}.`);
    buttonNamed(widget, 'Muokkaan tekstiä itse').click();
    const { value, selectionStart, selectionEnd } = textarea(widget);
    expect(hasFocus(widget, 'textarea')).to.equal(true);
    expect(value.slice(selectionStart, selectionEnd)).to.equal(CODE);
  });

  it('sees a code that is split over lines, says so, and removes both parts', async () => {
    const { calls, widget } = await stopped(`Hei\n${CODE.slice(0, 6)}\n${CODE.slice(6)}\nKiitos avusta`);
    expect(calls).to.have.lengthOf(0);
    buttonNamed(widget, 'Poista henkilötunnus').click();
    await widget.updateComplete;
    const { value } = textarea(widget);
    expect(value).to.contain('Hei').and.to.contain('Kiitos avusta').and.not.to.match(/\d/);
  });

  it('removes every code', async () => {
    const { widget } = await stopped(`Minä ${CODE} ja vielä kerran ${CODE.toLowerCase()}.`);
    buttonNamed(widget, 'Poista henkilötunnus').click();
    await widget.updateComplete;
    expect(textarea(widget).value).to.not.match(/\d/);
    expect(isShown(widget, '[part="code-panel"]')).to.equal(false);
  });

  it('found by the endpoint alone: the panel names the field, and the next sending has a new key', async () => {
    const calls = fakeEndpoint<Feedback>(refusal(422, 'personal-data', '/answers/0/value'));
    const widget = await openPrompt();
    await write(widget, 'Jotain, minkä vain palvelin tunnistaa.');
    await send(widget);
    expect(focused()?.textContent).to.equal('Poista henkilötunnus ennen lähettämistä');
    find(widget, '[part="code-panel"] a').click();
    await widget.updateComplete;
    expect(hasFocus(widget, 'textarea')).to.equal(true);
    await write(widget, 'Muuta.');
    await send(widget);
    expect(calls[1]?.key).to.not.equal(calls[0]?.key);
    expect(isShown(widget, '[part="receipt"]')).to.equal(true);
  });

  it('found by the endpoint alone: never claims that it was removed while the text stands', async () => {
    fakeEndpoint(refusal(422, 'personal-data', '/answers/0/value'));
    const widget = await openPrompt();
    await write(widget, 'Jotain, minkä vain palvelin tunnistaa.');
    await send(widget);
    const remove = [...widget.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Poista henkilötunnus'),
    );
    remove?.click();
    await widget.updateComplete;
    const claims = widget.shadowRoot!.textContent.includes('Henkilötunnus on poistettu');
    expect(claims && textarea(widget).value === 'Jotain, minkä vain palvelin tunnistaa.').to.equal(false);
  });

  for (const [name, text] of [
    ['a phone number', 'Soittakaa 040 1234567, kiitos.'],
    ['an e-mail address', 'Kirjoita minulle: matti@example.org'],
  ] as const) {
    it(`${name} brings advice, tied to its field, and stops nothing`, async () => {
      const calls = fakeEndpoint<Feedback>();
      const widget = await openPrompt();
      await write(widget, 'Hyvä.');
      await new Promise((resolve) => setTimeout(resolve, 50));
      await write(widget, text);
      expect((await appears(widget, '#advice-more')).textContent).to.contain('emme ota sen perusteella yhteyttä');
      expect(textarea(widget).getAttribute('aria-describedby')).to.contain('advice-more');
      expect(textarea(widget).getAttribute('aria-invalid')).to.equal('false');
      await send(widget);
      expect(calls[0]?.body.answers[0]?.value).to.equal(text);
    });
  }
});

import { expect, html, waitUntil } from '@open-wc/testing';
import type { Feedback } from '../../../src/contract/feedback.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { fakeEndpoint } from './endpoint.js';
import { CODE, ENDPOINT, appears, buttonNamed, find, hasFocus, isShown, openPrompt, send } from './support.js';

describe('feedback-prompt: replies and signposts', () => {
  const offered = (days: string) =>
    html`<sote-feedback-prompt
      endpoint=${ENDPOINT}
      organisation="a"
      reader="b"
      privacy-url="/c"
      reply-days=${days}
    ></sote-feedback-prompt>`;

  it('asks for a way to reply only of one who wants a reply, checks it, and sends it', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt(offered('10'));
    expect(find(widget, '[part="reply"]').textContent).to.not.contain('false');
    find(widget, '#q-visit').click();
    find(widget, '#q-_reply').click();
    await appears(widget, '#q-_way');
    await expectAccessible(widget);
    await send(widget);
    expect(find(widget, '#error-_way').textContent).to.contain('Valitse');
    find(widget, '#q-_way-text-message').click();
    const phone = await appears<HTMLInputElement>(widget, '#q-_phone');
    expect([phone.type, phone.autocomplete]).to.deep.equal(['tel', 'tel']);
    phone.value = '0401234567';
    phone.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await send(widget);
    expect(calls[0]?.body.contact).to.deep.include({ way: 'text-message', value: '040 123 4567', basis: 'public-task' });
    expect(calls[0]?.body.contact?.replyBy).to.match(/^\d{4}-\d\d-\d\d$/);
  });

  it('opens other matters, and asks about accessibility with a reply in 14 days', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt(offered('60'));
    find(widget, '[part="signposts"] summary').click();
    const change = await appears(widget, '[part="signposts"] button');
    await expectAccessible(widget);
    change.click();
    const field = await appears<HTMLTextAreaElement>(widget, '#q-problem');
    field.value = 'Painike ei toimi.';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await send(widget);
    expect(calls[0]?.body.about).to.equal('accessibility');
  });

  it('says that nobody answers here, and that the form is closed', async () => {
    const widget = await openPrompt(html`<sote-feedback-prompt replies="none" endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    await appears(widget, '[part="reply"]');
    expect(find(widget, '[part="reply"]').textContent).to.contain('Emme vastaa palautteeseen henkilökohtaisesti.');
    widget.closed = true;
    await waitUntil(() => !isShown(widget, 'textarea'), 'no form');
    expect(find(widget, 'form').textContent).to.contain('ei voi enää vastata');
  });

  it('says nothing of a reply on the receipt where nobody could ask for one', async () => {
    for (const [set, replies, said] of [
      ['child', 'offered', false],
      ['visit', 'general', false],
      ['visit', 'offered', true],
    ] as const) {
      fakeEndpoint<Feedback>();
      const widget = await openPrompt(
        html`<sote-feedback-prompt question-set=${set} replies=${replies} endpoint=${ENDPOINT}></sote-feedback-prompt>`,
      );
      await appears(widget, 'textarea');
      const field = find<HTMLTextAreaElement>(widget, 'textarea');
      field.value = 'Hei.';
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await send(widget);
      const text = (await appears(widget, '[part="receipt"]')).textContent;
      expect(text.includes('Et pyytänyt vastausta'), `${set} ${replies}`).to.equal(said);
    }
  });

  it('leads from the review to a code in a contact field, and leaves what was written for another way alone', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt(html`<sote-feedback-prompt one-at-a-time endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    (await appears(widget, '#q-visit')).click();
    find(widget, '[part="next"]').click();
    (await appears(widget, '#q-_reply')).click();
    const type = async (selector: string, text: string) => {
      const field = await appears<HTMLInputElement>(widget, selector);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    };
    (await appears(widget, '#q-_way-post')).click();
    await type('#q-_post', `Maija, ${CODE}`);
    find(widget, '#q-_way-call').click();
    await type('#q-_phone', '0401234567');
    await type('#q-_name', CODE);
    find(widget, '[part="next"]').click();
    await appears(widget, '[part="review"]');
    await send(widget);
    buttonNamed(widget, 'Muokkaan tekstiä itse').click();
    await waitUntil(() => isShown(widget, '#q-_name') && hasFocus(widget, '#q-_name'), 'the field with the code has the focus');
    await type('#q-_name', 'Maija');
    find(widget, '[part="next"]').click();
    await appears(widget, '[part="review"]');
    await send(widget);
    expect(calls.map(({ body }) => body.contact?.value)).to.deep.equal(['040 123 4567']);
  });

  it('compact: a cleared receipt leaves the focus on the question, and the page’s unit and service are shown', async () => {
    fakeEndpoint<Feedback>();
    const widget = await openPrompt(html`<sote-feedback-prompt mode="compact" endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    widget.parentElement?.setAttribute('data-sote-service', 'Neuvola');
    (await appears(widget, '[part="compact"] button')).click();
    await appears(widget, 'textarea');
    expect(find(widget, 'form').textContent).to.contain('Neuvola');
    await send(widget);
    buttonNamed(widget, 'Valmis, tyhjennä näyttö').click();
    await appears(widget, '[part="compact"]');
    expect(hasFocus(widget, '#compact')).to.equal(true);
  });
});

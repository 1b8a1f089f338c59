import { expect, html, waitUntil } from '@open-wc/testing';
import type { Feedback } from '../../src/contract/feedback.js';
import { expectAccessible } from '../support/accessibility.js';
import { fakeEndpoint } from '../support/feedback-endpoint.js';
import { ENDPOINT, appears, find, isShown, openPrompt, send } from '../support/feedback-prompt.js';

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
});

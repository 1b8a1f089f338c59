import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/browser/accessibility.js';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { openDesk } from './support.js';

describe('Blacking out at the desk', () => {
  const open = async () => {
    const opened = await openDesk();
    await user.click(await opened.desk.findByRole('button', { name: /^Soittoa sai odottaa/ }));
    await user.click(await opened.desk.findByRole('button', { name: 'Peitä osa tekstistä' }));
    const text = await opened.desk.findByLabelText<HTMLTextAreaElement>('Asiakkaan teksti');
    return { ...opened, text };
  };

  it('selects by keys alone what is to be blacked out', async () => {
    const { app, desk, text } = await open();
    text.focus();
    await user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    expect([text.selectionStart, text.selectionEnd]).to.deep.equal([1, 4]);
    await user.tab();
    await user.keyboard('{Enter}');
    await desk.findByText('S███toa sai odottaa koko aamun.');
    await expectAccessible(app);
  });

  it('takes no letter, no deletion and nothing that is composed', async () => {
    const { text } = await open();
    text.focus();
    await user.keyboard('x{Delete}{Backspace}{Enter}');
    expect(text.value).to.equal('Soittoa sai odottaa koko aamun.');
    text.value = `あ${text.value}`;
    text.dispatchEvent(new InputEvent('input', { inputType: 'insertCompositionText', bubbles: true }));
    expect(text.value).to.equal('Soittoa sai odottaa koko aamun.');
  });

  it('goes on in the text when a part is taken back', async () => {
    const { desk, text } = await open();
    text.focus();
    text.setSelectionRange(0, 7);
    await user.click(desk.getByRole('button', { name: 'Peitä valittu kohta' }));
    await user.click(await desk.findByRole('button', { name: 'Älä peitä: Soittoa' }));
    await waitFor(() => expect(desk.queryByText('Näin teksti jää näkyviin')).to.equal(null));
    expect(focused() === text).to.be.true;
  });
});

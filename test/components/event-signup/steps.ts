/** The way of a person to the form, for the tests that begin there. */
import { screen } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { evening } from './support.js';

/** @param page `within(widget)` where there are two on the page */
export const openForm = async (title = evening.title, page = screen): Promise<void> => {
  await user.click(await page.findByRole('button', { name: `Lue ja ilmoittaudu: ${title}` }));
  // The page of an event has the way to its form before its long texts, and once more at its end.
  const [signUp] = await page.findAllByRole('button', { name: 'Ilmoittaudu' });
  await user.click(signUp!);
  await page.findByRole('heading', { name: 'Ilmoittaudu mukaan', focused: true });
};

/** Who one is: the least that is asked. */
export const fillIn = async (page = screen): Promise<void> => {
  await user.fill(page.getByLabelText('Nimi tai nimimerkki'), 'Maija');
  await user.click(page.getByRole('radio', { name: 'Sähköposti' }));
  await user.fill(await page.findByLabelText('Sähköpostiosoite'), 'maija@example.fi');
};

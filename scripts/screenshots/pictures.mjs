const TEXT = 'Sain hyvin tietoa jatkosta. Odotushuoneessa oli vaikea kuulla kutsua.';

/** Each picture of the README: the portal's page, the tag, what a visitor does first, and how much is shown at most. */
export const pictures = [
  {
    name: 'feedback-prompt',
    path: '/',
    tag: 'sote-feedback-prompt',
    act: async (widget) => {
      await widget.locator('input[value="4"]').check({ force: true });
      await widget.locator('textarea').fill(TEXT);
    },
    height: 1250,
  },
  {
    name: 'feedback-prompt-receipt',
    path: '/',
    tag: 'sote-feedback-prompt',
    act: async (widget) => {
      await widget.locator('textarea').fill(TEXT);
      await widget.locator('[part="send"]').click();
      await widget.locator('[part="receipt"]').waitFor();
    },
    height: 900,
  },
  { name: 'you-said-we-did', path: '/tulokset/', tag: 'sote-you-said-we-did', height: 950 },
  {
    name: 'participation-house',
    path: '/osallistu/',
    tag: 'sote-participation-house',
    act: (widget) => widget.getByRole('button', { name: 'Palaute' }).first().click(),
    height: 840,
  },
  { name: 'event-signup', path: '/tapahtumat/', tag: 'sote-event-signup', height: 900 },
];

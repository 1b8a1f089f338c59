/** The house as a web team embeds it, and its levels as a visitor meets them. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../../components/participation-house/participation-house.js';
import { waitFor, within } from '../../support/browser/queries.js';

export const LEVELS = ['own-service', 'feedback', 'dialogue', 'co-development', 'co-production', 'strategy'] as const;
export type Level = (typeof LEVELS)[number];

/** The names of the buttons that open the levels. */
export const names = {
  'own-service': 'Kivijalka Oma palvelu Suunnittele ja päätä omista asioistasi',
  feedback: '1. kerros Palaute Kerro, mikä toimii ja mikä ei',
  dialogue: '2. kerros Keskustelu Tule puhumaan palveluista',
  'co-development': '3. kerros Kehittäminen yhdessä Etsi ja kokeile ratkaisuja',
  'co-production': '4. kerros Palvelut tehdään yhdessä Auta omalla kokemuksellasi',
  strategy: 'Vintti Yhteinen suunta Katso, mitä on luvattu ja tehty',
} as const satisfies Record<Level, string>;

/** Boxes of a page: in a wide one the picture has the buttons, in a narrow one the rows have them. */
export const PICTURE = { width: 1000 };
export const ROWS = { width: 320 };

/** The whole text, as a page has it before the script comes. */
export const fallback = html`<p class="static">Voit vaikuttaa monella tavalla.</p>`;

export const house = (): TemplateResult => html`<sote-participation-house>${fallback}</sote-participation-house>`;

/** The text of an open level, where only one is open. */
export const OPEN_TEXT = '[part="text"]:not([hidden])';

/** Waits until these levels alone are open: as assistive technology is told, and as the text is shown, with all of it. */
export const expectOpen = (levels: readonly Level[], root: Document | Element = document): Promise<void> =>
  waitFor(() => {
    const { queryAllByRole, queryAllBySelector } = within(root);
    const told = queryAllByRole('button', { expanded: true }).flatMap((button) => button.getAttribute('aria-controls') ?? []);
    const shown = queryAllBySelector('[part="text"]').filter((text) => text.checkVisibility({ visibilityProperty: true }));
    const ids = levels.map((level) => `text-${level}`);
    expect(told, 'told').to.have.members(ids);
    expect(
      shown.map(({ id }) => id),
      'shown',
    ).to.deep.equal(ids);
    for (const text of shown) within(text).getBySelector('[part="questions"]');
  });

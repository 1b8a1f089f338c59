/** What people must be told before they answer (GDPR art. 13). Fetched when it is opened. */
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { formatDay } from '../../../src/localization/dates.js';
import { address } from '../../../src/controllers/address-setting.js';
import { NewDay, today } from '../../../src/controllers/new-day.js';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { replyDate as daysAfter } from '../../../src/domain/contact.js';
import { msg, str } from '../../../src/localization/msg.js';
import { daysOf } from '../days-of.js';
import { expanderStyles } from '../form/expander.styles.js';
import { fetchFormTexts } from '../form/texts.js';

/** The last day on which an answer of today is kept. */
const keptUntil = (settings: Settings): string | undefined => {
  const days = daysOf(settings, 'keep-days');
  return days === undefined ? undefined : daysAfter(days, today());
};

/** What is stored is what `submit/payload.ts` sends, and the endpoint's day and time. What is exported is true on paper too. */
export const purposeText = (): string =>
  msg('Käytämme vastauksia palvelun parantamiseen. Vastaaminen on vapaaehtoista.', { desc: 'feedback-prompt-form: privacy, purpose' });

const storedText = (): string =>
  msg('Tallennamme vastauksesi, vastaamisen ajan, kielen, kyselyn nimen ja tämän sivun osoitteen.', {
    desc: 'feedback-prompt-form: privacy, what is stored',
  });

const aboutText = (settings: Settings): string | undefined =>
  settings.text('unit') || settings.text('service')
    ? msg('Tallennamme myös, mitä palvelua palaute koskee.', { desc: 'feedback-prompt-form: privacy, unit and service are stored' })
    : undefined;

const robotText = (): string =>
  msg('Tallennamme myös, vastattiinko yhteisellä laitteella, ja merkinnän, joka auttaa tunnistamaan robotit.', {
    desc: 'feedback-prompt-form: privacy, shared screen and hint of a robot are stored',
  });

/** @param isReplyOffered whether contact details are asked of those who want a reply */
export const nameText = (isReplyOffered: boolean): string =>
  isReplyOffered
    ? msg('Emme kysy nimeäsi, ellet halua vastausta. Yhteystietojasi käytämme vain siihen, että vastaamme sinulle.', {
        desc: 'feedback-prompt-form: privacy, name and contact details',
      })
    : msg('Emme kysy nimeäsi.', { desc: 'feedback-prompt-form: privacy, name is not asked' });

export const recognitionText = (): string =>
  msg('Jos kerrot itsestäsi paljon, joku voi tunnistaa sinut.', { desc: 'feedback-prompt-form: privacy, risk of being recognised' });

const rightsText = (): string =>
  msg(
    'Sinulla on oikeus nähdä tietosi ja pyytää, että korjaamme tai poistamme ne. Kerro silloin palautteesi tunnus. Voit myös valittaa tietosuojavaltuutetulle.',
    { desc: 'feedback-prompt-form: privacy, rights' },
  );

const privacyView = (settings: Settings, isReplyOffered: boolean): TemplateResult => {
  const until = keptUntil(settings);
  const url = settings.read('privacy-url', address);
  const sentences = [
    purposeText(),
    storedText(),
    aboutText(settings),
    robotText(),
    nameText(isReplyOffered),
    recognitionText(),
    until && msg(str`Poistamme vastauksesi viimeistään ${formatDay(until)}.`, { desc: 'feedback-prompt-form: privacy, deletion' }),
    rightsText(),
  ];
  return html`<ul>
      ${sentences.filter(Boolean).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    ${
      url
        ? html`<p>
            <a href=${url} target="_blank" rel="noopener"
              >${msg('Näin käsittelemme tietojasi (avautuu uuteen välilehteen)', { desc: 'feedback-prompt-form: link to the privacy notice' })}</a
            >
          </p>`
        : nothing
    }`;
};

/** Rejects when its texts cannot be fetched in the page's language. */
export const open = async (host: ReactiveControllerHost & Element): Promise<typeof privacyView> => {
  await fetchFormTexts();
  new NewDay(host);
  addStyles(host, expanderStyles);
  return privacyView;
};

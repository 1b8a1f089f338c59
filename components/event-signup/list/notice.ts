import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { HOUSE_LEVELS } from '../../../src/contract/vocabulary/house.js';
import { msg, str } from '../../../src/localization/msg.js';
import { levelName } from '../../shared/level-names/level-name.js';
import { fetchLevelNames } from '../../shared/level-names/texts.js';
import type { EventsPage } from '../signup-state.js';
import type { SignupWidget } from '../signup-widget.js';
import { fetchListTexts } from './texts.js';

/** What is left out of the list: events of other levels, with a way to them, and broken ones. */
const noticeView = (level: string | undefined, broken: number, showAll: () => void): TemplateResult => {
  const known = HOUSE_LEVELS.find((one) => one === level);
  return html`${
    level
      ? html`<p>
          ${known ? html`${msg(str`Tapa vaikuttaa: ${levelName(known)}`, { desc: 'event-signup-list: the list has one level only' })} · ` : nothing}<button
            type="button"
            class="link"
            @click=${showAll}
          >
            ${msg('Näytä kaikki tapahtumat', { desc: 'event-signup-list: shows every level' })}
          </button>
        </p>`
      : nothing
  }
  ${
    broken > 0
      ? html`<p class="soft">
          ${msg(str`Tapahtumia, joita emme voineet näyttää: ${broken}`, { desc: 'event-signup-list: broken events of the list' })}
        </p>`
      : nothing
  }`;
};

let warned = '';

/** Names for the web team what could not be listed, all of it, once. */
const warnOfLeftOut = ({ leftOut }: EventsPage): void => {
  if (!leftOut?.length) return;
  const text = `sote-event-signup: these events cannot be listed. Places in the list, from 0: ${leftOut.join(', ')}.`;
  if (text !== warned) console.warn(text);
  warned = text;
};

export interface Notice {
  readonly view: () => TemplateResult;
}

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const openNotice = async (widget: SignupWidget): Promise<Notice> => {
  await Promise.all([fetchListTexts(), fetchLevelNames()]);
  const showAll = async (): Promise<void> => {
    if (!(await widget.visit.load())) return;
    widget.dispatch({ type: 'every-level-shown' });
    widget.focusMover.moveTo('.title');
  };
  widget.addController({ hostUpdated: () => warnOfLeftOut(widget.state.list.page) });
  return { view: () => noticeView(widget.source.level, widget.state.list.page.broken, () => void showAll()) };
};

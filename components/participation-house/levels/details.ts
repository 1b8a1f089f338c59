/** What is fetched when a visitor first shows interest in a level: everything below its first sentence, and the change of direction. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { HOUSE_LEVELS } from '../../../src/contract/vocabulary/house.js';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { Refreshing } from '../../../src/controllers/refreshing.js';
import { Printing } from '../../../src/controllers/printing.js';
import { tabIntoView } from '../../../src/controllers/tab-into-view.js';
import { actionsOf } from '../../../src/domain/house-actions.js';
import { actionsView } from '../actions/actions.js';
import { comingEventsUrl, refreshComingEvents } from '../actions/coming-events.js';
import { leadTo, targetOf } from '../actions/targets.js';
import type { HouseState } from '../house-state.js';
import type { HouseWidget } from '../house-widget.js';
import type { InnerEvent } from '../inner-events.js';
import type { LevelActionEvent } from '../participation-house.events.js';
import { questionsView } from '../reflection/questions.js';
import { warnOfContrast } from '../../shared/contrast-warning.js';
import { liveText } from '../../shared/live-text.js';
import { followKiosk } from '../../shared/kiosk/follow-kiosk.js';
import { notesKey } from './details-state.js';
import { detailsStyles } from './details.styles.js';
import { closeByEscape } from './escape.js';
import type { LevelDetails } from './level-body.js';
import { levelText } from './level-text.js';
import { putInAddress } from './put-in-address.js';
import type { ShownTexts } from './texts.js';

export { loadComingEvents } from '../actions/coming-events.js';
export { directionView } from '../direction/direction.js';
export { reduce } from './details-state.js';
export { loadTexts } from './load-texts.js';
export { putInAddress } from './put-in-address.js';
export { scrollToLevel } from './scroll-to-level.js';
export { textsFor } from './texts.js';

/** Called once for each house. */
export const prepare = (house: HouseWidget): void => {
  addStyles(house, detailsStyles);
  new Printing(house, (isPrinting) => house.showForPrint(isPrinting));
  const refresh = () => void refreshComingEvents(house);
  new Refreshing(house, refresh, () => house.requestUpdate());
  followKiosk(house, () => {
    house.clear();
    putInAddress(house);
    refresh();
  });
  warnOfContrast(house);
  tabIntoView(house);
  house.renderRoot.addEventListener('keydown', (event) => closeByEscape(house, event as KeyboardEvent));
  house.renderRoot.addEventListener('state-changed', (event) => house.dispatch((event as InnerEvent<'state-changed'>).detail));
  house.renderRoot.addEventListener('action-pressed', (event) => {
    const { detail } = event as InnerEvent<'action-pressed'>;
    const action: LevelActionEvent = new CustomEvent('sote-level-action', { detail, bubbles: true, composed: true, cancelable: true });
    if (house.dispatchEvent(action)) void leadTo(detail.action, detail.level);
  });
};

/** Prints the whole house. @param noPrint what is said where nothing can be printed */
export const print = async (house: HouseWidget, noPrint: string): Promise<void> => {
  const { printHouse } = await import('./print-house.js');
  await printHouse(house, noPrint);
};

/** What is said where nothing can be printed. */
export const printMessage = ({ hasPrintFailed }: HouseState, { labels }: ShownTexts): TemplateResult | undefined =>
  hasPrintFailed ? html`<p>${liveText(labels.noPrint)}</p>` : undefined;

/**
 * What is inside an open level. A widget that is not on the page has no way to it: there is never a dead link.
 *
 * @param headingLevel of the headings inside the level
 */
export const detailsOf = (
  { state, request, settings }: HouseWidget,
  level: HouseLevel,
  texts: ShownTexts,
  headingLevel: number,
): LevelDetails => {
  const { comingEvents = {}, openQuestions = [], notes = {}, isPrinting } = state;
  const endpoint = settings.endpoint();
  const text = texts.levels[HOUSE_LEVELS.indexOf(level)] ?? { what: '', examples: [], how: [], questions: [] };
  const events = endpoint === undefined ? undefined : comingEvents[comingEventsUrl(endpoint, request.locale, level)];
  const key = notesKey(request.audience, level);
  return {
    text: levelText(text, texts.labels, headingLevel),
    actions: actionsView(
      level,
      actionsOf(level).filter((action) => targetOf(action)),
      events ?? [],
    ),
    questions: questionsView({
      level,
      label: texts.labels.questions,
      questions: text.questions,
      isOpen: isPrinting || openQuestions.includes(level),
      notesKey: key,
      notes: notes[key] ?? [],
    }),
  };
};

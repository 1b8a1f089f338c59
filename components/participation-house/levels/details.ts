/** What is fetched when a visitor first shows interest in a level: everything below its first sentence, and the change of direction. */
import type { LitElement } from 'lit';
import { HOUSE_LEVELS } from '../../../src/contract/vocabulary.js';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { Printing } from '../../../src/controllers/printing.js';
import { actionsOf } from '../../../src/domain/house.js';
import { actionsView } from '../actions/actions.js';
import { comingEventsUrl } from '../actions/coming-events.js';
import { targetOf } from '../actions/targets.js';
import { notesKey } from '../house-state.js';
import type { HouseState } from '../house-state.js';
import { questionsView } from '../reflection/questions.js';
import { warnOfContrast } from '../../shared/contrast-warning.js';
import { followKiosk } from '../../shared/kiosk/follow-kiosk.js';
import { detailsStyles } from './details.styles.js';
import type { LevelDetails } from './level-body.js';
import { levelText } from './level-text.js';
import type { ShownTexts, TextsRequest } from './texts.js';

export { loadComingEvents } from '../actions/coming-events.js';
export { leadTo } from '../actions/targets.js';
export { directionView } from '../direction/direction.js';
export { loadTexts } from './load-texts.js';
export { putInAddress } from './put-in-address.js';
export { scrollToLevel } from './scroll-to-level.js';
export { textsFor } from './texts.js';

/**
 * Called once for each house.
 *
 * @param clear makes a shared screen ready for the next person
 * @param printed shows everything while it is printed
 */
export const prepare = (house: LitElement, clear: () => void, printed: (isPrinting: boolean) => void): void => {
  addStyles(house, detailsStyles);
  new Printing(house, printed);
  followKiosk(house, clear);
  warnOfContrast(house);
};

interface DetailsOfLevel {
  readonly level: HouseLevel;
  readonly texts: ShownTexts;
  readonly state: HouseState;
  readonly request: TextsRequest;
  /** Where the coming events are asked for. */
  readonly endpoint: string | undefined;
  /** Of the headings inside the level. */
  readonly headingLevel: number;
}

/** What is inside an open level. A widget that is not on the page has no way to it: there is never a dead link. */
export const detailsOf = ({ level, texts, state, request, endpoint, headingLevel }: DetailsOfLevel): LevelDetails => {
  const { comingEvents, openQuestions, notes, isPrinting } = state;
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

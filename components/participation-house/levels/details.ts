/** What is fetched when a visitor first shows interest in a level: everything below its first sentence, and the change of direction. */
import type { LitElement } from 'lit';
import { HOUSE_LEVELS } from '../../../src/contract/vocabulary.js';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import type { ComingEvent } from '../../../src/domain/house-events.js';
import { actionsOf } from '../../../src/domain/house.js';
import { actionsView } from '../actions/actions.js';
import { targetOf } from '../actions/targets.js';
import { questionsView } from '../reflection/questions.js';
import { followKiosk } from '../../shared/kiosk/follow-kiosk.js';
import { detailsStyles } from './details.styles.js';
import type { LevelDetails } from './level-body.js';
import { levelText } from './level-text.js';
import type { ShownTexts } from './texts.js';

export { comingEventsUrl, loadComingEvents } from '../actions/coming-events.js';
export { leadTo } from '../actions/targets.js';
export { directionView } from '../direction/direction.js';
export { loadTexts } from './load-texts.js';
export { textsFor } from './texts.js';

/** Called once for each house. @param clear makes a shared screen ready for the next person */
export const prepare = (house: LitElement, clear: () => void): void => {
  addStyles(house, detailsStyles);
  followKiosk(house, clear);
};

interface DetailsOfLevel {
  readonly level: HouseLevel;
  readonly texts: ShownTexts;
  /** Of the headings inside the level. */
  readonly headingLevel: number;
  readonly events: readonly ComingEvent[];
  readonly areQuestionsOpen: boolean;
  readonly notes: readonly string[];
}

/** What is inside an open level. A widget that is not on the page has no way to it: there is never a dead link. */
export const detailsOf = ({ level, texts, headingLevel, events, areQuestionsOpen, notes }: DetailsOfLevel): LevelDetails => {
  const text = texts.levels[HOUSE_LEVELS.indexOf(level)] ?? { examples: [], how: [], questions: [] };
  return {
    text: levelText(text, texts.labels, headingLevel),
    actions: actionsView(
      level,
      actionsOf(level).filter((action) => targetOf(action)),
      events,
    ),
    questions: questionsView({
      level,
      label: texts.labels.questions,
      questions: text.questions,
      isOpen: areQuestionsOpen,
      notes,
    }),
  };
};

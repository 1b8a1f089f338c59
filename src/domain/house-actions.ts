import type { HouseLevel } from '../contract/vocabulary.js';
import type { LevelAction } from './house.js';

/**
 * What a person can go on to do from a level. Feedback is about one's own service and services in general; the rest happens at events
 * and in groups. Outcomes can be seen on every level.
 */
export const actionsOf = (level: HouseLevel): readonly LevelAction[] =>
  level === 'own-service' || level === 'feedback' ? ['feedback', 'outcomes'] : ['events', 'outcomes'];

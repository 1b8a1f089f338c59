import type { Seed } from './seed.js';
import { sampleEvents } from './sample-events.js';
import { sampleFeedback } from './sample-feedback.js';
import { sampleOutcomes } from './sample-outcomes.js';
import { sampleSurveys } from './sample-surveys.js';

/** Sample data of the demo, in order. Each is inserted once in the life of a database. */
export const seeds: readonly Seed[] = [sampleSurveys, sampleFeedback, sampleOutcomes, sampleEvents];

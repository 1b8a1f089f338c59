/**
 * The words of the endpoint contract: every closed list of values that travels. The schemas are built from these lists, the receiver and the
 * widgets read them, and they import nothing, so that a widget that needs one list does not carry the schema library. What a widget is shown
 * with takes a list from its own file, because a file travels whole to every page.
 */
export * from './vocabulary/contact.js';
export * from './vocabulary/events.js';
export * from './vocabulary/feedback.js';
export * from './vocabulary/follow-up.js';
export * from './vocabulary/house.js';
export * from './vocabulary/outcomes.js';
export * from './vocabulary/problems.js';
export * from './vocabulary/questions.js';
export * from './vocabulary/signups.js';
export * from './vocabulary/staff.js';

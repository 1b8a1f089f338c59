/** The part of the desk where events are listed and arranged. */
import './event-list.js';
import './event-page.js';

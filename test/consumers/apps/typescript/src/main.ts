import 'sote-osallisuus/event-signup.js';
import 'sote-osallisuus/participation-house.js';
import { FeedbackPrompt, type FeedbackSendEvent, type YouSaidWeDid } from 'sote-osallisuus';
import { outcomes, questions, units } from './data.js';

const widget = new FeedbackPrompt();
widget.questions = questions;
widget.headingLevel = 3;
widget.unitName = units[0] ?? '';
widget.addEventListener('sote-feedback-failed', (event) => console.log(event.detail.reason.trim()));

const send = (event: FeedbackSendEvent) => {
  event.detail.headers['x-portal'] = 'terveysasema';
  event.detail.respondWith(fetch('/palaute', { method: 'POST', body: JSON.stringify(event.detail.payload) }));
};
document.addEventListener('sote-feedback-send', send);
document.querySelector('sote-event-signup')?.addEventListener('sote-signup-sent', ({ detail }) => console.log(detail.state));
document.querySelector('sote-participation-house')?.addEventListener('sote-level-toggle', ({ detail }) => console.log(detail.open));

const board: YouSaidWeDid = document.createElement('sote-you-said-we-did');
board.outcomes = outcomes;

// @ts-expect-error a list of questions is no text
widget.questions = 'visit';
// @ts-expect-error an answer that was sent tells nothing
document.addEventListener('sote-feedback-sent', (event) => event.detail.payload.id);

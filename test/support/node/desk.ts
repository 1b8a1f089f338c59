import assert from 'node:assert/strict';
import type { Feedback, FeedbackReceipt, FeedbackState } from '../../../src/contract/feedback.js';
import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';
import { post, sampleFeedback, send, staff, staffMethod, type TestReceiver } from './receiver.js';

/** What a person sends from the page. @returns the code */
export async function give({ app }: TestReceiver, changes: Partial<Feedback> = {}, at = new Date()): Promise<string> {
  const response = await app({ clock: () => at }).request(...post(sampleFeedback(changes)));
  assert.equal(response.status, 201);
  return ((await response.json()) as FeedbackReceipt).reference;
}

export const askDesk = ({ app }: TestReceiver, path: string) => app().request(`/staff${path}`, { headers: staff });

export const readDesk = async <Body>(receiver: TestReceiver, path: string): Promise<Body> => {
  const response = await askDesk(receiver, path);
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as Body;
};

export const tellDesk = ({ app }: TestReceiver, path: string, body: unknown, at = new Date()) =>
  app({ clock: () => at }).request(...send(staffMethod(path), body, { path: `/staff${path}`, headers: staff }));

/** Changes a feedback at the desk. @returns it as it then stands */
export async function change(receiver: TestReceiver, reference: string, part: string, body: unknown): Promise<StaffFeedback> {
  const response = await tellDesk(receiver, `/feedback/${reference}/${part}`, body);
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as StaffFeedback;
}

/** What the person sees by the code. */
export async function stateOf({ app }: TestReceiver, reference: string, language = 'fi'): Promise<FeedbackState> {
  const response = await app().request(...post({ reference }, { path: `/feedback/status?lang=${language}` }));
  return (await response.json()) as FeedbackState;
}

/** The audit of one feedback, oldest first. */
export async function auditOf(receiver: TestReceiver, reference: string) {
  interface Line {
    readonly action: string;
    readonly change: Readonly<Record<string, string | null>>;
  }
  const { items } = await readDesk<{ items: Line[] }>(receiver, `/audit?feedback=${reference}`);
  return items.map(({ action, change: changed }) => [action, changed]).reverse();
}

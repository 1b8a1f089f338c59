import * as v from 'valibot';
import { Id, Instant, Reference, textOf } from './common.js';
import { Signup } from './signups.js';
import { NOTICE_KINDS } from './vocabulary.js';

const { name, language, contact } = Signup.entries;

/** A message that one person must get, or a reply that one was promised, with everything that staff need for it. */
export const StaffNotice = v.object({
  id: textOf(20),
  at: Instant,
  kind: v.picklist(NOTICE_KINDS),
  /** Absent when it is about a feedback (`reply-due`). */
  event: v.optional(v.object({ id: Id, title: textOf(300) })),
  reference: Reference,
  name: v.optional(name),
  contact: v.optional(contact),
  language,
  text: textOf(2000),
  /** When the county's own sender took it (`NOTICE_WEBHOOK`). Only `toldAt` says that the person got the message. */
  handedOverAt: v.optional(Instant),
  toldAt: v.optional(Instant),
});
export type StaffNotice = v.InferOutput<typeof StaffNotice>;

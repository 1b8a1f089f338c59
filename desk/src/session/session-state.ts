/** Who works at the desk, and until when. Pure: the clock is handed in. */
export type StaffRole = 'reader' | 'editor' | 'administrator';
export type SignInWay = 'token' | 'openid';

export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  /** The units whose feedback and events are theirs; `null` = all. */
  readonly units: readonly string[] | null;
}

/** The answer of `GET /staff/session`. */
export interface SessionBody {
  readonly staff: Staff;
  readonly idleMinutes: number;
  /** When the session ends if nothing more is asked. */
  readonly endsAt?: string;
  readonly signInWays: readonly SignInWay[];
}

/** Why signing in did not succeed. `slow` = too many wrong tries: wait. The last two are of the organisation's sign-on. */
export type SignInFault = 'wrong' | 'slow' | 'lost' | 'openid-refused' | 'openid-failed';

/** What the organisation's sign-on has left in the address of the page. */
export const readSignInResult = (search: string): SignInFault | undefined => {
  const result = new URLSearchParams(search).get('sign-in');
  return result === 'refused' || result === 'failed' ? `openid-${result}` : undefined;
};

/** Out of this session, or of all that the person has. */
export type SignOut = 'here' | 'everywhere';

interface SigningIn {
  readonly ways: readonly SignInWay[];
  readonly isSending: boolean;
  readonly fault?: SignInFault;
}

/**
 * `again`: the session ended in the middle of work. What was typed stays where it is, out of sight, until somebody signs in; then the requests
 * that waited are sent.
 */
export type SessionState =
  | { readonly stage: 'asking' }
  | { readonly stage: 'failed' | 'retrying' }
  | ({ readonly stage: 'signed-out'; readonly hasEnded: boolean } & SigningIn)
  | {
      readonly stage: 'signed-in';
      readonly session: SessionBody;
      /** When the server would end the session if nothing more is done, in milliseconds. */
      readonly idleEnd: number;
      readonly isWarned: boolean;
      /** An end that nothing puts off, of which the person has been warned: hours of work end it, not a pause. */
      readonly knownEnd?: number;
      /** What could not be signed out of: the endpoint may still let in whoever opens the desk next. */
      readonly failedSignOut?: SignOut;
    }
  | ({ readonly stage: 'again'; readonly session: SessionBody; readonly failedSignOut?: SignOut } & SigningIn);

export type SessionEvent =
  | { readonly type: 'asked' }
  | { readonly type: 'not-had' }
  | { readonly type: 'not-signed-in'; readonly ways: readonly SignInWay[]; readonly fault?: SignInFault | undefined }
  | { readonly type: 'sign-in-began' }
  | { readonly type: 'sign-in-failed'; readonly fault: SignInFault }
  | { readonly type: 'signed-in'; readonly session: SessionBody; readonly now: number }
  | { readonly type: 'used'; readonly now: number }
  /** Somebody who was warned goes on. */
  | { readonly type: 'went-on'; readonly now: number }
  | { readonly type: 'time-passed'; readonly now: number }
  | { readonly type: 'ended'; readonly ways: readonly SignInWay[] }
  | { readonly type: 'sign-out-began' }
  | { readonly type: 'sign-out-failed'; readonly from: SignOut }
  | { readonly type: 'signed-out' };

/** How long before the end somebody is warned, in milliseconds (WCAG 2.2.1 asks for 20 seconds). */
export const WARNING = 120_000;

export const initialSession: SessionState = { stage: 'asking' };

/** The endpoint says when a session ends; each further request begins its minutes anew. */
const endOf = ({ idleMinutes, endsAt }: SessionBody, now: number): number => Date.parse(endsAt ?? '') || now + idleMinutes * 60_000;

const again = (session: SessionBody, ways: readonly SignInWay[]): SessionState => ({ stage: 'again', session, ways, isSending: false });

const isSoon = (end: number, now: number): boolean => now >= end - WARNING;

const pass = (state: Extract<SessionState, { stage: 'signed-in' }>, now: number): SessionState => {
  if (now >= state.idleEnd) return again(state.session, state.session.signInWays);
  const isWarned = isSoon(state.idleEnd, now) && state.idleEnd !== state.knownEnd;
  return isWarned === state.isWarned ? state : { ...state, isWarned };
};

/** What happens while somebody signs in, for the first time or again. */
const reduceSigningIn = (state: SessionState, event: SessionEvent): SessionState => {
  if (state.stage !== 'signed-out' && state.stage !== 'again') return state;
  if (event.type === 'sign-in-failed') return { ...state, isSending: false, fault: event.fault };
  const { fault: _, ...rest } = state;
  return event.type === 'sign-in-began' ? { ...rest, isSending: true } : state;
};

/** Out, or not yet: somebody who works, or whose session ended in the middle of it. */
const reduceSigningOut = (state: SessionState, event: SessionEvent): SessionState => {
  if (state.stage !== 'signed-in' && state.stage !== 'again') return state;
  if (event.type === 'sign-out-failed') return { ...state, failedSignOut: event.from };
  const { failedSignOut: _, ...rest } = state;
  return event.type === 'sign-out-began' ? rest : state;
};

/** What happens to the session of somebody who works. */
const reduceWorking = (state: SessionState, event: SessionEvent): SessionState => {
  if (state.stage !== 'signed-in') return state;
  switch (event.type) {
    case 'used':
      return { ...state, idleEnd: event.now + state.session.idleMinutes * 60_000, isWarned: false };
    case 'went-on':
      return isSoon(state.idleEnd, event.now) ? { ...state, knownEnd: state.idleEnd } : state;
    case 'time-passed':
      return pass(state, event.now);
    case 'ended':
      return again(state.session, event.ways.length > 0 ? event.ways : state.session.signInWays);
    default:
      return state;
  }
};

export function reduceSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'asked':
      return state.stage === 'failed' || state.stage === 'retrying' ? { stage: 'retrying' } : initialSession;
    case 'not-had':
      return state.stage === 'asking' || state.stage === 'retrying' ? { stage: 'failed' } : state;
    case 'not-signed-in':
      return { stage: 'signed-out', hasEnded: false, ways: event.ways, isSending: false, ...(event.fault && { fault: event.fault }) };
    case 'signed-in':
      return {
        ...(state.stage === 'signed-in' && state),
        stage: 'signed-in',
        session: event.session,
        idleEnd: endOf(event.session, event.now),
        isWarned: false,
      };
    case 'signed-out': {
      const ways = 'session' in state ? state.session.signInWays : (['token'] as const);
      return { stage: 'signed-out', hasEnded: true, ways, isSending: false };
    }
    case 'sign-in-began':
    case 'sign-in-failed':
      return reduceSigningIn(state, event);
    default:
      return reduceSigningOut(reduceWorking(state, event), event);
  }
}

/** Whether this person may change something; a reader only looks. */
export const mayEdit = ({ role }: Staff): boolean => role !== 'reader';

/** The unit of who works for one only; nobody has to choose it. */
export const onlyUnit = ({ units }: Staff): string => (units?.length === 1 ? (units[0] ?? '') : '');

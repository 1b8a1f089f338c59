import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../../../src/contract/problems.js';
import type { Runtime } from '../../../src/transport/runtime.js';
import { StaffClient } from '../transport/staff-client.js';
import { initialSession, reduceSession, WARNING } from './session-state.js';
import type { SessionBody, SessionEvent, SessionState, SignInFault, SignInWay, SignOut } from './session-state.js';

const TICK = 5000;
/** Typing without sending is work too: the endpoint is told of it this often, in milliseconds. */
const SIGN_OF_LIFE = 60_000;

const waysOf = (problem: Problem): readonly SignInWay[] => {
  const { signInWays } = problem as { signInWays?: unknown };
  return Array.isArray(signInWays) ? (signInWays as SignInWay[]) : ['token'];
};

const staffIdOf = (state: SessionState): string | undefined => ('session' in state ? state.session.staff.id : undefined);

/** A request that found the session ended. */
interface Waiting {
  /** The id of who asked. */
  readonly asker: string;
  readonly resume: (isBack: boolean) => void;
}

/** The session of the person at the desk, and the client that every view asks through. */
export class SessionController implements ReactiveController {
  state: SessionState = initialSession;
  readonly client: StaffClient;
  #waiting: readonly Waiting[] = [];
  #lastUse = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    base: string,
    private readonly runtime: Runtime,
  ) {
    this.client = new StaffClient(base, {
      runtime,
      staffId: () => staffIdOf(this.state),
      signInAgain: this.#signInAgain,
      wasActive: this.#wasActive,
    });
    host.addController(this);
  }

  /** By the clock of the endpoint, in milliseconds since 1970. */
  get #now(): number {
    return this.runtime.now() + this.client.ahead;
  }

  hostConnected(): void {
    this.#timer = setInterval(() => void this.#tick(), TICK);
    for (const name of ['input', 'keydown', 'pointerdown'] as const) addEventListener(name, this.#worked, { passive: true });
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    for (const name of ['input', 'keydown', 'pointerdown'] as const) removeEventListener(name, this.#worked);
  }

  /** @param fault why the organisation's sign-on has just led nowhere */
  async ask(fault?: SignInFault): Promise<void> {
    this.dispatch({ type: 'asked' });
    const answer = await this.client.session<SessionBody>();
    if (answer.kind === 'ok') this.#signedIn(answer.value);
    else if (answer.kind === 'refused' && answer.status === 401)
      this.dispatch({ type: 'not-signed-in', ways: waysOf(answer.problem), fault });
    else this.dispatch({ type: 'not-had' });
  }

  async signIn(token: string): Promise<void> {
    this.dispatch({ type: 'sign-in-began' });
    const answer = await this.client.changeSession<SessionBody>({ method: 'POST', path: '/staff/session', body: { token } });
    if (answer.kind === 'ok') this.#signedIn(answer.value);
    else this.dispatch({ type: 'sign-in-failed', fault: answer.kind === 'refused' ? (answer.status === 429 ? 'slow' : 'wrong') : 'lost' });
  }

  /** Without a word of the endpoint that the session is over, nobody is told so: its cookie would let in the next person. */
  async signOut(from: SignOut): Promise<void> {
    this.dispatch({ type: 'sign-out-began' });
    const answer = await this.client.changeSession({
      method: 'DELETE',
      path: from === 'everywhere' ? '/staff/sessions' : '/staff/session',
    });
    const isOver = answer.kind === 'ok' || (answer.kind === 'refused' && answer.status === 401);
    this.dispatch(isOver ? { type: 'signed-out' } : { type: 'sign-out-failed', from });
  }

  /** "Go on working": asking the endpoint is enough. */
  async stay(): Promise<void> {
    const { state } = this;
    const answer = await this.client.session<SessionBody>();
    if (answer.kind === 'ok') {
      this.#signedIn(answer.value);
      if (state.stage === 'signed-in' && state.isWarned) this.dispatch({ type: 'went-on', now: this.#now });
    } else if (answer.kind === 'refused') this.dispatch({ type: 'ended', ways: waysOf(answer.problem) });
  }

  /** Before anybody is warned, and while they are, the endpoint is asked: the same person may work in another tab. Asking so prolongs nothing. */
  async #tick(): Promise<void> {
    const { state } = this;
    if (state.stage === 'signed-in' && this.#now >= state.idleEnd - WARNING) {
      const answer = await this.client.session<SessionBody>('?peek=yes');
      if (answer.kind === 'ok') this.dispatch({ type: 'signed-in', session: answer.value, now: this.#now });
    }
    this.dispatch({ type: 'time-passed', now: this.#now });
  }

  dispatch(event: SessionEvent): void {
    const before = this.state;
    this.state = reduceSession(before, event);
    if (this.state === before) return;
    if (this.state.stage === 'signed-in' || this.state.stage === 'signed-out') this.#resume();
    this.host.requestUpdate();
  }

  /** What one person wanted to change is never sent in the name of another. */
  #resume(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { asker, resume } of waiting) resume(asker === staffIdOf(this.state));
  }

  #signedIn(session: SessionBody): void {
    this.#lastUse = this.#now;
    this.dispatch({ type: 'signed-in', session, now: this.#lastUse });
  }

  readonly #signInAgain = (problem: Problem, asker: string | undefined): Promise<boolean> => {
    if (asker === undefined || asker !== staffIdOf(this.state)) return Promise.resolve(false);
    this.dispatch({ type: 'ended', ways: waysOf(problem) });
    return new Promise((resume) => (this.#waiting = [...this.#waiting, { asker, resume }]));
  };

  readonly #wasActive = (): void => {
    this.#lastUse = this.#now;
    this.dispatch({ type: 'used', now: this.#lastUse });
  };

  readonly #worked = (): void => {
    const { state } = this;
    if (state.stage !== 'signed-in' || state.isWarned || this.#now - this.#lastUse < SIGN_OF_LIFE) return;
    this.#lastUse = this.#now;
    void this.stay();
  };
}

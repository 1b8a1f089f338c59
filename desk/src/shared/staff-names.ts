import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StaffClient } from '../transport/staff-client.js';
import type { StaffNames, Texts } from '../transport/staff-types.js';
import type { Staff } from '../session/session-state.js';
import { deskLanguage } from './texts.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One request for the whole desk, until something may have changed them. */
const asked = new WeakMap<StaffClient, Promise<StaffNames>>();

const ask = async (client: StaffClient): Promise<StaffNames> => {
  const answer = await client.get<StaffNames>('/staff/names');
  if (answer.kind === 'ok') return answer.value;
  asked.delete(client);
  return { units: [], themes: [] };
};

/** An outcome may have brought a unit or a theme: the next view asks again. */
export const forgetNames = (client: StaffClient): void => void asked.delete(client);

const inLanguage = (texts: Texts, id: string): string => texts[deskLanguage()] ?? texts['fi'] ?? Object.values(texts)[0] ?? id;

const byName = (one: Named, other: Named): number => one.name.localeCompare(other.name, 'fi');

/** The units and themes that there are, with their names. Without an answer ids are shown. */
export class Names implements ReactiveController {
  /** False until the answer has come, or failed: what is drawn before would be drawn twice. */
  isReady = false;
  #names: StaffNames = { units: [], themes: [] };

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: () => StaffClient,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.#load();
  }

  get units(): readonly Named[] {
    return this.#names.units.map(({ id, names }) => ({ id, name: inLanguage(names, id) })).sort(byName);
  }

  /** Those that a member of staff may choose: the endpoint refuses work for a unit that is not theirs. */
  unitsFor({ units }: Staff): readonly Named[] {
    return units === null ? this.units : units.map((id) => ({ id, name: this.unit(id) })).sort(byName);
  }

  get themes(): readonly Named[] {
    return this.#names.themes.map(({ id, labels }) => ({ id, name: inLanguage(labels, id) })).sort(byName);
  }

  unit(id: string): string {
    return inLanguage(this.unitNames(id), id);
  }

  unitNames(id: string): Texts {
    return this.#names.units.find((unit) => unit.id === id)?.names ?? {};
  }

  themeLabels(id: string): Texts {
    return this.#names.themes.find((theme) => theme.id === id)?.labels ?? {};
  }

  /** Properties of the host come with its first update. */
  async #load(): Promise<void> {
    await Promise.resolve();
    const client = this.client();
    let names = asked.get(client);
    if (!names) asked.set(client, (names = ask(client)));
    this.#names = await names;
    this.isReady = true;
    this.host.requestUpdate();
  }
}

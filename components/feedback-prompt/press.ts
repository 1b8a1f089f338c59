import { currentLocale } from '../../src/localization/localization.js';
import { isPlain } from './host-page.js';
import type { Parts } from './parts.js';
import type { PromptHost } from './prompt-host.js';
import type { PanelActions } from './views/panels.js';

/** "Send", "Next" or "Try again": whichever the form shows. Nothing is sent that could not be checked. */
export const submit = async (host: PromptHost, { flow, more, aside }: Parts): Promise<void> => {
  const { draft } = host;
  const trap = host.shadowRoot?.querySelector<HTMLInputElement>('.trap')?.value;
  const isReplyWanted = draft.answers.has('_reply');
  const [sending, reply] = await Promise.all([flow.fetch(), isReplyWanted ? aside.fetch() : undefined]);
  if (!sending || (isReplyWanted && !reply)) {
    host.enter('unavailable');
    return;
  }
  const faults = reply?.faults() ?? [];
  if (!isPlain(host) && more.value?.goOn(sending, faults)) return;
  await sending.submit({
    endpoint: host.given('endpoint'),
    faults,
    circumstances: {
      unit: host.given('unit'),
      service: host.given('service'),
      page: location.href,
      language: currentLocale(),
      trap: Boolean(trap),
      seconds: draft.seconds,
      about: host.about,
      contact: reply?.details(),
    },
  });
};

/** What the buttons and links of the panels do. */
export const panelActions = (host: PromptHost, { flow, more }: Parts): PanelActions => ({
  level: host.level + 1,
  goTo: (field) => {
    if (!isPlain(host)) more.value?.reveal(field);
    host.focusOn(`#q-${field}`);
  },
  removeCodes: () => flow.value && host.enter(flow.value.checks.removeCodes()),
  editCodes: () => host.shadowRoot && flow.value?.checks.selectCode(host.shadowRoot),
  copy: () => void flow.value?.copy(),
});

import { PROBLEM_PREFIX } from '../../../src/contract/vocabulary/problems.js';
import type { SubmitOutcome } from '../../../src/controllers/submit-controller.js';
import { msg } from '../../../src/localization/msg.js';
import type { Phase } from '../../../src/transport/send.js';

/** What is said while something is sent. */
export const sendingText = (phase: Phase | undefined): string => {
  switch (phase) {
    case 'waiting-for-network':
      return msg('Verkkoyhteys katkesi. Pidä sivu auki. Lähetämme tiedot, kun yhteys palaa.', { desc: 'event-signup-form: offline' });
    case 'slow':
      return msg('Tämä kestää tavallista kauemmin. Pidä sivu auki, yritämme yhä.', { desc: 'event-signup-form: sending takes long' });
    default:
      return msg('Lähetämme tietojasi.', { desc: 'event-signup-form: sending' });
  }
};

/** The contract's word for why a submission was not taken, for example `event-full`; nothing when it was confirmed or is not known. */
export const refusalOf = (outcome: SubmitOutcome<unknown>): string | undefined => {
  if (outcome.kind === 'no-endpoint') return 'no-endpoint';
  return outcome.kind === 'refused' ? outcome.problem.type.replace(PROBLEM_PREFIX, '') : undefined;
};

import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import { msg } from '../../../src/localization/msg.js';

/** What a person reads of the progress of their own feedback. */
export const statusSentence = (status: FeedbackStatus): string => {
  switch (status) {
    case 'received':
      return msg('Palautteesi on tullut perille.', { desc: 'follow-up: own status received' });
    case 'read':
      return msg('Palautteesi on luettu.', { desc: 'follow-up: own status read' });
    case 'passed-on':
      return msg('Palautteesi on välitetty yksikölle, joka vastaa asiasta.', { desc: 'follow-up: own status passed on' });
    case 'answered':
      return msg('Olemme vastanneet sinulle tavalla, jonka valitsit.', { desc: 'follow-up: own status answered' });
    case 'in-outcome':
      return msg('Palautteesi on mukana, kun asiaa viedään eteenpäin.', { desc: 'follow-up: own status in outcome' });
    case 'closed':
      return msg('Palautteesi on käsitelty. Se on mukana, kun palvelua kehitetään.', { desc: 'follow-up: own status closed' });
  }
};

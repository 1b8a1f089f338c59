import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { msg } from '../../../src/localization/msg.js';

/** A level of the participation house by its everyday name. */
export const levelName = (level: HouseLevel): string => {
  switch (level) {
    case 'own-service':
      return msg('Oma palvelu', { desc: 'level-names: level of the house, own service' });
    case 'feedback':
      return msg('Palaute', { desc: 'level-names: level of the house, feedback' });
    case 'dialogue':
      return msg('Keskustelu', { desc: 'level-names: level of the house, dialogue' });
    case 'co-development':
      return msg('Kehittäminen yhdessä', { desc: 'level-names: level of the house, co development' });
    case 'co-production':
      return msg('Palvelut tehdään yhdessä', { desc: 'level-names: level of the house, co production' });
    case 'strategy':
      return msg('Yhteinen suunta', { desc: 'level-names: level of the house, strategy' });
  }
};

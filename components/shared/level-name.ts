import { msg } from '@lit/localize';
import type { HouseLevel } from '../../src/contract/vocabulary.js';

/** A level of the participation house by its everyday name. */
export const levelName = (level: HouseLevel): string => {
  switch (level) {
    case 'own-service':
      return msg('Oma palvelu', { desc: 'common: level of the house' });
    case 'feedback':
      return msg('Palaute', { desc: 'common: level of the house' });
    case 'dialogue':
      return msg('Keskustelu', { desc: 'common: level of the house' });
    case 'co-development':
      return msg('Kehittäminen yhdessä', { desc: 'common: level of the house' });
    case 'co-production':
      return msg('Palvelut tehdään yhdessä', { desc: 'common: level of the house' });
    case 'strategy':
      return msg('Yhteinen suunta', { desc: 'common: level of the house' });
  }
};

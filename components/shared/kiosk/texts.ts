import { loaders } from '../../../locales/generated/kiosk.loaders.js';
import type { TextLoaders } from '../../../src/localization/text-loaders.js';
import { byNumber } from '../../../src/localization/by-number.js';
import { msg, str } from '../../../src/localization/msg.js';

/** The texts of a shared screen are no widget's: they come with the chunks that say them. */
export const kioskTexts: TextLoaders = loaders;

/** In steps: a number that changes each second draws the eye from what it says. */
export const clearsIn = (seconds: number): string => {
  const step = seconds > 30 ? 10 : 5;
  const left = Math.ceil(seconds / step) * step;
  return byNumber(left, msg(str`Näyttö tyhjenee ${left} sekunnin kuluttua.`, { desc: 'kiosk: when the screen is cleared' }));
};

export const moreTime = (): string => msg('Tarvitsen lisää aikaa', { desc: 'kiosk: the screen is not cleared yet' });

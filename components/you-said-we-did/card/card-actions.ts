import { msg } from '../../../src/localization/msg.js';
import { copyToClipboard } from '../../shared/copy-to-clipboard.js';

/** What is told of an action, in the language of the moment. */
export type Told = () => string;

const copiedText: Told = () => msg('Linkki on kopioitu.', { desc: 'you-said-we-did-session: the address is copied' });

const copyFailedText: Told = () =>
  msg('Kopiointi ei onnistunut. Voit kopioida linkin itse.', { desc: 'you-said-we-did-session: copying the address failed' });

const printFailedText: Told = () =>
  msg('Tulostaminen ei onnistu täällä. Avaa sivu selaimessa tai ota ruudusta kuva.', {
    desc: 'you-said-we-did-session: printing failed',
  });

/** Puts an address on the clipboard. @returns what is told of it */
export const copyAddress = async (address: string): Promise<Told> =>
  (await copyToClipboard(new URL(address, location.href).href)) ? copiedText : copyFailedText;

/** Prints the page with this card alone on the board. @returns what is told when that cannot be done here */
export const printCard = async (board: HTMLElement, card: Element): Promise<Told | undefined> => {
  const list = card.parentElement;
  card.setAttribute('data-print', '');
  list?.classList.add('one');
  const ended = () => {
    card.removeAttribute('data-print');
    list?.classList.remove('one');
  };
  const { printShown } = await import('../../shared/print/print-shown.js');
  addEventListener('afterprint', ended, { once: true });
  const printed = await printShown(board);
  if (printed !== 'page') ended();
  return printed ? undefined : printFailedText;
};

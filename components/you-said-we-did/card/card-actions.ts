import { msg } from '../../../src/localization/msg.js';

/** Puts an address on the clipboard. @returns what is told of it */
export const copyAddress = async (address: string): Promise<string> => {
  try {
    await navigator.clipboard.writeText(new URL(address, location.href).href);
    return msg('Linkki on kopioitu.', { desc: 'you-said-we-did-session: the address is copied' });
  } catch {
    // Not allowed, or a page without TLS, where there is no clipboard.
    return msg('Kopiointi ei onnistunut. Voit kopioida linkin itse.', { desc: 'you-said-we-did-session: copying the address failed' });
  }
};

/** Prints the page with this card alone on the board. @returns what is told when that cannot be done here */
export const printCard = async (board: HTMLElement, card: Element): Promise<string | undefined> => {
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
  if (printed) return undefined;
  return msg('Tulostaminen ei onnistu täällä. Avaa sivu selaimessa tai ota ruudusta kuva.', {
    desc: 'you-said-we-did-session: printing failed',
  });
};

/** The same content for every row, so that only the way of making it differs. */
export const faces = ['Erittäin huonosti', 'Huonosti', 'Siltä väliltä', 'Hyvin', 'Erittäin hyvin'];
export const question = 'Miten asiointi sujui?';
export const more = 'Kerro vapaasti';

export const levels = [
  ['Oma palvelu', 'Sinä päätät omasta hoidostasi ja palvelustasi yhdessä ammattilaisen kanssa.'],
  ['Palaute', 'Kerrot, mikä oli hyvää ja mikä ei. Kerromme, mitä palautteista seurasi.'],
  ['Vuoropuhelu', 'Keskustelemme yhdessä, esimerkiksi asukasilloissa ja kehittäjäkahviloissa.'],
  ['Yhteiskehittäminen', 'Kehitämme palveluja yhdessä työpajoissa ja asiakasraadeissa.'],
  ['Yhteistuottaminen', 'Kokemusasiantuntija on mukana palvelussa, esimerkiksi vertaistukijana.'],
  ['Yhteinen suunta', 'Johto on päättänyt, miten asiakkaat pääsevät vaikuttamaan, ja seuraa, toteutuuko se.'],
];

export const fields = [
  ['name', 'Nimi tai nimimerkki', 'text'],
  ['email', 'Sähköposti', 'email'],
  ['phone', 'Puhelin', 'tel'],
  ['people', 'Montako tulee mukaan', 'number'],
  ['needs', 'Mitä tarvitset, jotta voit osallistua', 'textarea'],
  ['wait', 'Menen jonoon, jos paikat ovat täynnä', 'checkbox'],
];

export const css = `
fieldset{border:0;margin:0 0 1rem;padding:0}
legend,.label{display:block;font-weight:600;margin-bottom:.5rem}
.choice{display:block;padding:.25rem 0}
textarea,.field{box-sizing:border-box;font:inherit;inline-size:100%}
button{background:#00578f;border:0;border-radius:4px;color:#fff;font:inherit;margin-top:1rem;padding:.75rem 1.5rem}
details{border-block-end:1px solid #888}
summary{cursor:pointer;font-weight:600;padding:.75rem 0}
article{border:1px solid #888;border-radius:4px;margin:0 0 1rem;padding:1rem}
article h3{font-size:1.125rem;margin:.25rem 0 .5rem}
.status{background:#e6e6f9;border-radius:2px;display:inline-block;font-size:.875rem;padding:0 .5rem}`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One card with everything that a board's card tells, as hand-written HTML. */
export const plainCard = ({ status, title, unit, said, did, reason, askFrom, responsible, updatedAt }) =>
  `<article><span class="status">${status}</span><h3>${escape(title)}</h3><p>${escape(unit.name)}</p><p>${escape(said.summary)}</p>` +
  (did ? `<p>${escape(did.summary)}</p><p>${escape(did.where)}, ${did.when}</p>` : '') +
  (reason ? `<p>${escape(reason)}</p>` : '') +
  (askFrom ? `<p>${escape(askFrom)}</p>` : '') +
  `<p>${escape(responsible)}</p><p>${updatedAt}</p></article>`;

/** What each widget shows at first, so that the rows differ only in the way of making it. */
export const feedback = {
  title: 'Kerro, miten sujui',
  urgent: 'Emme lue tätä heti. Hätätilanteessa soita ',
  urgentHealth: '. Kiireellinen terveysasia: soita ',
  who: 'Palautetta kerää: Mallila.',
  handling: 'Näin käsittelemme vastaustasi',
  question: 'Miten käyntisi tai asiointisi sujui?',
  hint: 'Yksikin vastaus riittää.',
  faces: ['Erittäin hyvin', 'Hyvin', 'Ei hyvin eikä huonosti', 'Huonosti', 'Erittäin huonosti'],
  more: 'Onko jotain, mitä toivot tai jäit miettimään?',
  moreHint: 'Jätä pois henkilötunnus ja muiden ihmisten nimet.',
  reply: 'Haluan vastauksen',
  reader: 'Vastausten lukija: esihenkilö. Kerromme, mitä palautteista seurasi.',
  send: 'Lähetä vastaus',
  other: 'Onko sinulla muu asia kuin palaute?',
};

/** One of five faces: a mouth of its own. */
export const face = (index) =>
  `<svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true"><circle cx="20" cy="20" r="16"/><circle cx="14.5" cy="16" r="2"/>` +
  `<circle cx="25.5" cy="16" r="2"/><path d="M12 ${26 - (2 - index)} q8 ${(2 - index) * 4} 16 0"/></svg>`;

export const house = {
  title: 'Näin voit vaikuttaa',
  intro: 'Talossa on monta tapaa vaikuttaa. Mikään niistä ei ole toista parempi.',
  levels: [
    ['Vintti', 'Yhteinen suunta', 'Johto sopii, miten asiakkaat pääsevät vaikuttamaan.'],
    ['4. kerros', 'Palvelut tehdään yhdessä', 'Kokemusasiantuntija on mukana palvelussa.'],
    ['3. kerros', 'Kehittäminen yhdessä', 'Kehitämme palveluja yhdessä työpajoissa ja raadeissa.'],
    ['2. kerros', 'Keskustelu', 'Asiakkaat ja työntekijät puhuvat samassa pöydässä.'],
    ['1. kerros', 'Palaute', 'Kerrot, mikä oli hyvää ja mikä ei. Kerromme, mitä palautteista seurasi.'],
    ['Kivijalka', 'Oma palvelu', 'Sinä päätät omasta hoidostasi ja palvelustasi yhdessä ammattilaisen kanssa.'],
  ],
};

/** A house of the same parts as the widget's: roof, floors with a window and two people each, foundation. */
export const picture =
  '<svg viewBox="0 0 380 480" aria-hidden="true"><path d="M20 110 95 16h200l75 94z"/><rect x="240" y="2" width="26" height="30"/>' +
  [110, 180, 250, 320, 390]
    .map(
      (y) =>
        `<g><rect x="40" y="${y}" width="290" height="70"/><rect x="52" y="${y + 10}" width="74" height="50"/>` +
        `<circle cx="76" cy="${y + 28}" r="6"/><path d="M66 ${y + 56}v-10a10 10 0 0 1 20 0v10z"/>` +
        `<circle cx="102" cy="${y + 28}" r="6"/><path d="M92 ${y + 56}v-10a10 10 0 0 1 20 0v10z"/></g>`,
    )
    .join('') +
  '</svg>';

/** The events of the endpoint, as a list tells them. */
export const signup = {
  title: 'Tule mukaan',
  intro: 'Voit tulla paikalle tai osallistua etänä. Et tarvitse tunnuksia.',
  read: 'Lue ja ilmoittaudu',
};

export const css = `
fieldset{border:0;margin:0 0 1rem;padding:0}
legend,.label{display:block;font-weight:600;margin-bottom:.5rem}
.choice{display:block;padding:.25rem 0}
textarea,.field{box-sizing:border-box;font:inherit;inline-size:100%}
button{background:#00578f;border:0;border-radius:4px;color:#fff;font:inherit;margin-top:1rem;padding:.75rem 1.5rem}
svg{fill:none;stroke:currentColor;stroke-width:2}
.hint{color:#46535f;font-size:.9rem;margin:.25rem 0 .75rem}
.choices{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr))}
.choices .choice{border:2px solid #74818d;border-radius:6px;padding:.75rem;text-align:center}
.choices input{opacity:0;position:absolute}
.house{display:grid;gap:2rem;grid-template-columns:22rem 1fr}
.event{border-block-start:1px solid #d5dde3;display:grid;gap:0 1rem;grid-template-columns:4rem 1fr auto;padding:1rem 0}
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

import 'sote-osallisuus/react';
import 'sote-osallisuus/feedback-prompt.js';
import 'sote-osallisuus/you-said-we-did.js';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { outcomes, questions, units } from './data';

const Form = () => {
  const [sent, setSent] = useState(0);
  return (
    <main>
      <output id="sent">{sent}</output>
      <sote-feedback-prompt
        endpoint="/api/v1"
        organisation="Esimerkkilä"
        privacy-url="/tietosuoja"
        keep-days="365"
        reader="osastonhoitaja"
        headingLevel={3}
        questions={questions}
        onsote-feedback-sent={() => setSent((count) => count + 1)}
      >
        <p>Soita 0295 000 000.</p>
      </sote-feedback-prompt>
    </main>
  );
};

const List = () => {
  const [shown, setShown] = useState(units);
  return (
    <main>
      <button id="reverse" onClick={() => setShown([...shown].reverse())} />
      <button id="remove" onClick={() => setShown(shown.slice(1))} />
      <button id="add" onClick={() => setShown([...shown, ...units.filter((unit) => !shown.includes(unit))])} />
      {shown.map((unit) => (
        <sote-feedback-prompt
          key={unit}
          endpoint="/api/v1"
          organisation="Esimerkkilä"
          privacy-url="/tietosuoja"
          keep-days="365"
          reader="osastonhoitaja"
          unitName={unit}
        />
      ))}
    </main>
  );
};

const Board = () => (
  <main>
    <sote-you-said-we-did outcomes={outcomes} heading-level={3} />
  </main>
);

const views = { form: Form, list: List, board: Board };

const App = () => {
  const [view, setView] = useState<keyof typeof views>('form');
  const View = views[view];
  return (
    <>
      <button id="to-form" onClick={() => setView('form')} />
      <button id="to-list" onClick={() => setView('list')} />
      <button id="to-board" onClick={() => setView('board')} />
      <View />
    </>
  );
};

createRoot(document.querySelector('#root')!).render(<App />);

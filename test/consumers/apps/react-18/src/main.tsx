import 'sote-osallisuus/react';
import 'sote-osallisuus/feedback-prompt.js';
import 'sote-osallisuus/you-said-we-did.js';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { FeedbackPrompt, YouSaidWeDid } from 'sote-osallisuus';
import { outcomes, questions, units } from './data';

/** React 18 knows neither events of custom elements nor their properties: both go through a ref. */
const Form = () => {
  const [sent, setSent] = useState(0);
  const widget = useRef<FeedbackPrompt>(null);
  useEffect(() => {
    const element = widget.current!;
    const count = () => setSent((before) => before + 1);
    element.questions = questions;
    element.headingLevel = 3;
    element.addEventListener('sote-feedback-sent', count);
    return () => element.removeEventListener('sote-feedback-sent', count);
  }, []);
  return (
    <main>
      <output id="sent">{sent}</output>
      <sote-feedback-prompt
        ref={widget}
        endpoint="/api/v1"
        organisation="Esimerkkilä"
        privacy-url="/tietosuoja"
        keep-days="365"
        reader="osastonhoitaja"
        closed={false}
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
          unit-name={unit}
        />
      ))}
    </main>
  );
};

const Board = () => {
  const widget = useRef<YouSaidWeDid>(null);
  useEffect(() => {
    widget.current!.outcomes = outcomes;
  }, []);
  return (
    <main>
      <sote-you-said-we-did ref={widget} heading-level={3} />
    </main>
  );
};

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

'use client';
import 'sote-osallisuus/react';
import 'sote-osallisuus/feedback-prompt.js';
import 'sote-osallisuus/you-said-we-did.js';
import { useEffect, useRef, useState } from 'react';
import type { FeedbackPrompt, YouSaidWeDid } from 'sote-osallisuus';
import { outcomes, questions, units } from './data';

/** React attaches neither listeners nor properties when it takes over a page from the server: both go through a ref. */
export const Form = () => {
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
    <>
      <output id="sent">{sent}</output>
      <sote-feedback-prompt
        ref={widget}
        endpoint="/api/v1"
        organisation="Esimerkkilä"
        privacy-url="/tietosuoja"
        keep-days="365"
        reader="osastonhoitaja"
      >
        <p>Soita 0295 000 000.</p>
      </sote-feedback-prompt>
    </>
  );
};

export const List = () => {
  const [shown, setShown] = useState(units);
  return (
    <>
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
    </>
  );
};

export const Board = () => {
  const widget = useRef<YouSaidWeDid>(null);
  useEffect(() => {
    widget.current!.outcomes = outcomes;
  }, []);
  return <sote-you-said-we-did ref={widget} heading-level={3} />;
};

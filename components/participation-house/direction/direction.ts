import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Direction } from '../../../src/domain/house.js';
import { heading } from '../../shared/heading.js';

/**
 * The client is a circle, the services are a square: acted upon; in the middle; moving by oneself; giving knowledge; on the same way; side by
 * side. The words beside each say the same.
 */
const steps: readonly string[] = [
  'M6 6h36v36H6zM43 24h9M48 20l4 4-4 4M60 20a4 4 0 1 1-.1 0',
  'M6 4h40v40H6zM26 18a6 6 0 1 1-.1 0M26 8v6M26 34v6M10 24h6M36 24h6',
  'M6 6h28v36H6zM46 18a6 6 0 1 1-.1 0M54 24h12M62 20l4 4-4 4',
  'M6 8h28v32H6zM38 24h12M42 20l-4 4 4 4M58 17a7 7 0 1 1-.1 0',
  'M8 6h22v22H8zM52 6a11 11 0 1 1-.1 0M8 40h55M59 36l4 4-4 4',
  'M5 12h24v24H5zM58 12a12 12 0 1 1-.1 0M33 24h9M36 21l-3 3 3 3M39 21l3 3-3 3',
];

/** Six steps in order, each drawn and said. It tells how the thinking changes, never where a service stands. */
export const directionView = ({ title, intro, credit, steps: texts }: Direction, level: number): TemplateResult =>
  html`${heading(level, title, true)}
    <p>${intro}</p>
    <ol class="direction" part="direction">
      ${texts.map(
        ({ name, means }, index) =>
          html`<li>
            <svg viewBox="0 0 72 48" aria-hidden="true"><path d=${steps[index] ?? ''} /></svg>
            <div><b>${index + 1}. ${name}</b><br />${means}</div>
          </li>`,
      )}
    </ol>
    <p class="soft credit">${credit}</p>`;

import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';

/**
 * What people do on each level, standing on the floor of their room. All of it is beside its words, so it is hidden from assistive technology.
 * Colours are classes (below); the worker wears the accent. One path holds everything of one colour that does not overlap.
 */
const scenes: Readonly<Record<HouseLevel, TemplateResult>> = {
  /** A client in a wheelchair and a worker, with the plan on the table between them. */
  'own-service': html`<svg viewBox="0 0 120 80" aria-hidden="true">
    <path class="clay" d="M101 21h17v56h-17z" />
    <path class="sun" d="M105 26h9v13h-9z" />
    <path class="lamp" d="M52-99V5M41 14a11 9 0 0 1 22 0z" />
    <path class="trousers" d="M22 56h15q5 0 5 5v11h7v4H37V64H22zM78 56H63q-5 0-5 5v15h5V64h15z" />
    <path class="leaf" d="M14 60V44a9 9 0 0 1 18 0v16z" />
    <path class="teal" d="M68 60V44a9 9 0 0 1 18 0v16z" />
    <path class="skin" d="M23 19a7.5 7.5 0 1 1-.1 0" />
    <path class="brown" d="M77 19a7.5 7.5 0 1 1-.1 0" />
    <path class="grey" d="M14 28a9 9 0 0 1 17-4q-7 4-12 2 0 8-3 8-2-2-2-6M15 20a3 3 0 1 1 .1 0" />
    <path class="hair" d="M86 27a9 9 0 0 0-17-3q9 3 12-1 2 5 5 4" />
    <path class="wood" d="M40 50h23v4H40zM49 54h4v22h-4z" />
    <path class="paper" d="M43 49l3-8h13l-3 8z" />
    <path class="line" d="M29 46l13 2M72 47l-11 1M48 45h7M14 40v20M87 42v34M70 62v14M105 51v3" />
    <path class="wheel" d="M22 54a11 11 0 1 1-.1 0M22 63v3M45 74a3 3 0 1 1-.1 0" />
  </svg>`,
  /** Somebody says how it went, and a worker writes it down. */
  feedback: html`<svg viewBox="0 0 120 80" aria-hidden="true">
    <path class="lamp" d="M100-99V7M89 16a11 9 0 0 1 22 0z" />
    <path class="trousers" d="M16 56h14v20h-5V60h-4v16h-5zM92 56h14v20h-5V60h-4v16h-5z" />
    <path class="leaf" d="M13 59V43a10 10 0 0 1 20 0v16z" />
    <path class="teal" d="M89 59V43a10 10 0 0 1 20 0v16z" />
    <path class="brown" d="M23 17a7.5 7.5 0 1 1-.1 0" />
    <path class="skin" d="M99 18a7.5 7.5 0 1 1-.1 0" />
    <path class="hair" d="M14 34q-1-19 9-19t9 19h-4q2-8-1-11-4 3-8 1-3 3-1 10z" />
    <path class="clay" d="M91 27a8 8 0 1 1 16-2q-7 0-10-4-1 5-6 6" />
    <path class="paper" d="M43 8h31a5 5 0 0 1 5 5v19a5 5 0 0 1-5 5H53l-11 8 2-9a5 5 0 0 1-5-5V13a5 5 0 0 1 4-5zM78 50l4-11h10l-3 11z" />
    <path class="line" d="M53 17v3M65 17v3M50 26q9 8 18 0M33 47l6-9M89 47l-5-3" />
  </svg>`,
  /** Four people round one table, all talking. */
  dialogue: html`<svg viewBox="0 0 120 80" aria-hidden="true">
    <path class="lamp" d="M60-99V5M49 14a11 9 0 0 1 22 0z" />
    <path class="clay" d="M36 62V46a9 9 0 0 1 18 0v16z" />
    <path class="teal" d="M66 62V46a9 9 0 0 1 18 0v16z" />
    <path class="sun" d="M8 76V51a10 10 0 0 1 20 0v25z" />
    <path class="leaf" d="M92 76V51a10 10 0 0 1 20 0v25z" />
    <path class="skin" d="M45 22a7.5 7.5 0 1 1-.1 0M102 26a7.5 7.5 0 1 1-.1 0" />
    <path class="brown" d="M75 22a7.5 7.5 0 1 1-.1 0M18 26a7.5 7.5 0 1 1-.1 0" />
    <path class="hair" d="M37 30a8 8 0 1 1 16 0q-5 0-8-4-3 4-8 4M9 36a9 9 0 0 1 18-4q-6 2-9-2-5 1-5 8-4 1-4-2" />
    <path class="grey" d="M67 29a8 8 0 0 1 16 0q-8-4-16 0M111 34a9 9 0 0 0-18-2q6 0 9-3 4 6 9 5" />
    <path class="wood" d="M28 58h64a32 6 0 0 1-64 0M57 63h6v14h-6z" />
    <path class="wood" d="M26 57a34 6 0 1 1 68 0 34 6 0 1 1-68 0" />
    <path class="paper" d="M8 4h22v12H20l-5 5v-5H8zM90 4h22v12h-6v5l-5-5H90z" />
    <path class="line" d="M13 10h12M95 10h12" />
  </svg>`,
  /** Three people put ideas on a board. */
  'co-development': html`<svg viewBox="0 0 120 80" aria-hidden="true">
    <path class="paper" d="M34 6h52v36H34z" />
    <path class="sun" d="M40 12h11v10H40zM69 28h11v9H69z" />
    <path class="clay" d="M55 12h11v10H55zM8 59V45a9 9 0 0 1 18 0v14z" />
    <path class="leaf" d="M70 12h10v10H70zM91 76V51a10 10 0 0 1 20 0v25z" />
    <path class="trousers" d="M10 57h14v19h-5V61h-4v15h-5zM48 57h15v19h-5V61h-4v15h-6z" />
    <path class="teal" d="M46 60V46a9 9 0 0 1 18 0v14z" />
    <path class="skin" d="M17 20a7.5 7.5 0 1 1-.1 0M55 22a7.5 7.5 0 1 1-.1 0" />
    <path class="brown" d="M101 26a7.5 7.5 0 1 1-.1 0" />
    <path class="hair" d="M9 29a8 8 0 1 1 16-1q-5-1-8-4-3 4-8 5M47 33q-2-13 8-13t8 13l-3-7q-5 2-10 0z" />
    <path class="grey" d="M92 33a9 9 0 0 1 18 0q-4-5-9-5t-9 5" />
    <path class="line" d="M26 46l13-20M64 48l9-13M91 54l-9-11M46 50l-5 8" />
  </svg>`,
  /** A worker and somebody with experience of their own look after a plant together. */
  'co-production': html`<svg viewBox="0 0 120 80" aria-hidden="true">
    <path class="lamp" d="M18-99V7M7 16a11 9 0 0 1 22 0z" />
    <path class="trousers" d="M27 56h14v20h-5V60h-4v16h-5zM86 56h14v20h-5V60h-4v16h-5z" />
    <path class="sun" d="M24 59V43a10 10 0 0 1 20 0v16z" />
    <path class="teal" d="M83 59V43a10 10 0 0 1 20 0v16z" />
    <path class="skin" d="M34 18a7.5 7.5 0 1 1-.1 0" />
    <path class="brown" d="M93 18a7.5 7.5 0 1 1-.1 0" />
    <path class="hair" d="M26 26a8 8 0 1 1 16 0q-4 0-6-4-4 4-10 4M84 33q-2-17 9-17t9 17q-4-1-4-10-5 3-10 0-1 8-4 10" />
    <path class="leaf" d="M63 54q-2-14-15-17 0 15 15 15zM64 50q0-16 14-20 3 17-14 20M63 38q-7-10-1-20 9 9 1 20" />
    <path class="line" d="M63 60V32M44 47l8 10M83 46l-9 12" />
    <path class="clay" d="M51 57h25l-4 19H55z" />
  </svg>`,
  /** A shared direction: people round a compass. */
  strategy: html`<svg viewBox="0 0 120 80" aria-hidden="true">
    <path class="lamp" d="M60 4a21 21 0 1 1-.1 0" />
    <path class="clay" d="M71 13l-8 15-6-5z" />
    <path class="paper" d="M49 37l8-14 6 5z" />
    <path class="line" d="M60 5v4M60 41v4M40 25h4M76 25h4" />
    <path class="trousers" d="M17 60h13v16H17zM90 60h13v16H90z" />
    <path class="leaf" d="M14 64V52a9.500 9.500 0 0 1 19 0v12z" />
    <path class="teal" d="M87 64V52a9.500 9.500 0 0 1 19 0v12z" />
    <path class="brown" d="M24 27a7.500 7.500 0 1 1-.1 0" />
    <path class="skin" d="M96 27a7.500 7.500 0 1 1-.1 0" />
    <path class="hair" d="M16 35a8 8 0 1 1 16 0q-4-1-6-4-4 4-10 4" />
    <path class="grey" d="M88 41q-2-16 8-16t8 16l-3-8q-5 2-10-1z" />
    <path class="wood" d="M38 58h44v5H38zM43 63h4v13h-4zM73 63h4v13h-4z" />
    <path class="paper" d="M46 57l4-5h21l4 5z" />
    <path class="line" d="M33 54l12 2M87 54l-12 2" />
  </svg>`,
};

/** In the garden. */
export const tree = html`<svg viewBox="0 0 60 140" aria-hidden="true">
  <path class="wood" d="M27 139V70h6v69" />
  <path class="leaf" d="M30 4c14 0 20 14 17 24 13 6 14 26 2 34-3 14-33 16-38 1C-2 56 0 36 12 29 9 16 16 4 30 4z" />
  <path class="line" d="M30 88V52M30 70l9-10M30 62l-8-8" />
</svg>`;

export const scene = (level: HouseLevel): TemplateResult => scenes[level];

/** What is drawn keeps its colours in the dark, as things do in a lit room. */
export const sceneStyles = css`
  .picture svg {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .tree {
    position: absolute;
    inset-inline-end: 4px;
    inset-block-end: 14px;
    inline-size: 60px;
    block-size: 140px;
  }
  @media screen {
    @container (max-width: 719.98px) {
      .tree {
        inset-inline-end: max(0px, calc(50% - var(--width) / 2 - 45px));
      }
    }
  }
  :is(.scene, .tree) svg {
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .lamp,
  .paper {
    fill: var(--paper);
  }
  .sun,
  .lit .lamp {
    fill: var(--sun);
  }
  .leaf {
    fill: #6fa968;
  }
  .clay {
    fill: #cf7453;
  }
  .teal {
    fill: #4f9fb3;
  }
  .wood {
    fill: #c99a66;
  }
  .skin {
    fill: #f3cfab;
  }
  .brown {
    fill: #9a6240;
  }
  .grey {
    fill: #d3d7db;
  }
  .hair {
    fill: #4a3730;
  }
  .trousers {
    fill: #64748a;
  }
  @media (forced-colors: active) {
    .picture :is(.scene, .tree) path {
      fill: Canvas;
      stroke: CanvasText;
    }
    .picture :is(.hair, .trousers, .lit .lamp) {
      fill: CanvasText;
    }
    .picture :is(.line, .wheel) {
      fill: none;
    }
  }
`;

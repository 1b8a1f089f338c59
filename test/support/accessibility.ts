/**
 * axe on a widget and everything in its shadow roots. It finds two thirds of what can go wrong: errors tied to fields, announcements,
 * field borders, language of passages and reflow need tests of their own (engine.ts, layout.ts).
 */
import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';

const axe = (globalThis as unknown as { axe: typeof axeCore }).axe;

const options: axeCore.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  // The rules of WCAG 2.2 are off by default.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

const describeTarget = (target: axeCore.NodeResult['target']) =>
  target.map((part) => (Array.isArray(part) ? part.join(' >>> ') : part)).join(' in ');

const describeViolation = ({ id, help, nodes }: axeCore.Result) =>
  [
    `${id}: ${help}`,
    ...nodes.map(({ target, failureSummary }) => `  ${describeTarget(target)}\n    ${failureSummary?.replaceAll('\n', '\n    ') ?? ''}`),
  ].join('\n');

/** What axe finds at level A and AA of WCAG 2.0–2.2, one readable paragraph a rule. */
export const violationsOf = async (element: Element): Promise<readonly string[]> => {
  const { violations, passes } = await axe.run(element, options);
  // A context that axe cannot see into reports no fault at all: that is no success.
  if (passes.length === 0 && violations.length === 0) throw new Error(`axe checked nothing in <${element.localName}>.`);
  return violations.map(describeViolation);
};

/** Fails with the list of faults, unless axe finds none in the element, its shadow roots and its children. */
export const expectAccessible = async (element: Element): Promise<void> => {
  const violations = await violationsOf(element);
  if (violations.length > 0) throw new Error(`<${element.localName}> is not accessible:\n${violations.join('\n')}`);
};

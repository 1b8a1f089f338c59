/**
 * What assistive technology gets. axe checks a widget and everything in its shadow roots, but finds only two thirds of what can go wrong:
 * names, errors tied to fields, announcements, field borders, language of passages and reflow need tests of their own.
 */
import { executeServerCommand } from '@web/test-runner-commands';
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

/** What axe finds at level A and AA of WCAG 2.0–2.2, one readable paragraph for each rule. */
export const violationsOf = async (element: Element): Promise<readonly string[]> => {
  const { violations, passes } = await axe.run(element, options);
  // axe reports no fault for what it cannot see: that is no success.
  if (passes.length === 0 && violations.length === 0) throw new Error(`axe checked nothing in <${element.localName}>.`);
  return violations.map(describeViolation);
};

/** Fails with the list of faults, unless axe finds none in the element, its shadow roots and its children. */
export const expectAccessible = async (element: Element): Promise<void> => {
  const violations = await violationsOf(element);
  if (violations.length > 0) throw new Error(`<${element.localName}> is not accessible:\n${violations.join('\n')}`);
};

declare global {
  interface Window {
    /** The element that the engine is asked about: commands of the runner can find it here in any shadow root. */
    soteTestTarget?: Element | undefined;
  }
}

type Accessible = { readonly name?: string | null; readonly role?: string | null };

/**
 * Fails unless the engine gives this very name and role to assistive technology. Firefox can only look for a name and a role, so a failure
 * there cannot say what the name is.
 *
 * @param role the ARIA role: `button`, `radio`, `group`, `textbox`, `heading`, `img`, …
 */
export const expectAccessibleName = async (element: Element, name: string, role: string): Promise<void> => {
  window.soteTestTarget = element;
  const found: Accessible = await executeServerCommand('engine:accessible', { name, role });
  window.soteTestTarget = undefined;
  if (found.name === name && found.role === role) return;
  const actual = `${String(found.role)} “${String(found.name)}”`;
  throw new Error(`<${element.localName}> should be ${role} “${name}”, but is ${actual}.`);
};

/** The texts in the live regions of the page, which widgets keep outside their shadow roots. */
export const announcements = (): string =>
  [...document.querySelectorAll('body > * [aria-live], body > [aria-live]')].map(({ textContent }) => textContent).join(' ');

/**
 * What a person does, by real keys and a real mouse in all three engines. Names as in Testing Library's user-event
 * (https://testing-library.com/docs/user-event/intro).
 */
import { executeServerCommand } from '@web/test-runner-commands';

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Middle of the element in the window. WebKit may scroll back to what had the focus a frame later: read until it stays. */
const settledCentre = async (element: Element, tries = 10): Promise<{ x: number; y: number }> => {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await nextFrame();
  await nextFrame();
  const { left, top, width, height } = element.getBoundingClientRect();
  if (top !== before.top && tries > 0) return settledCentre(element, tries - 1);
  if (width === 0 || height === 0) throw new Error(`<${element.localName}> has no box to click.`);
  return { x: left + width / 2, y: top + height / 2 };
};

/** A real click in the middle of the element, after it has been scrolled into view. */
const click = async (element: Element): Promise<void> => {
  await executeServerCommand('engine:click', await settledCentre(element));
};

/** Key names of `KeyboardEvent.key`, all but the last one held: `Shift+Tab`. */
const press = (keys: string): Promise<void> => executeServerCommand('engine:press', keys);

const write = (text: string): Promise<void> => executeServerCommand('engine:type', text);

/**
 * `{Enter}` presses a key, `{Shift>}` holds it, `{/Shift}` lets it go, and everything else is typed: `hei{Enter}`, `{Control>}z{/Control}`.
 */
const keyboard = async (keys: string): Promise<void> => {
  const held: string[] = [];
  for (const [token, key = '', mark] of keys.matchAll(/\{(\/?[^}>]+)(>?)\}|[^{]+/g)) {
    if (mark === undefined && held.length === 0) await write(token);
    else if (mark === undefined) for (const character of token) await press([...held, character].join('+'));
    else if (mark === '>') held.push(key);
    else if (key.startsWith('/')) held.splice(held.indexOf(key.slice(1)), 1);
    else await press([...held, key].join('+'));
  }
};

const tab = ({ shift = false } = {}): Promise<void> => press(shift ? 'Shift+Tab' : 'Tab');

/** Clicks the field and presses the keys of the text; see {@link keyboard}. */
const type = async (field: Element, text: string): Promise<void> => {
  await click(field);
  await keyboard(text);
};

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Focuses the field, replaces its value at once, and reports it as the browser does. For long texts and where keys do not matter. */
const fill = async (field: Element, value: string): Promise<void> => {
  (field as Field).focus();
  (field as Field).value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await nextFrame();
};

/** Chooses an option of a list by its value. */
const selectOptions = fill;

export const user = { click, keyboard, tab, type, fill, selectOptions };

/** What has the focus, in whichever shadow root it is. */
export const focused = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

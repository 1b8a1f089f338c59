/**
 * What a visitor does and what assistive technology gets, by the engine itself, in all three of them.
 */
import { executeServerCommand } from '@web/test-runner-commands';

/** `Tab`, `Shift+Tab`, `Enter`, `Escape`, `ArrowDown`, `a`, …: names of `KeyboardEvent.key`, all but the last one held. */
export const press = (keys: string): Promise<void> => executeServerCommand('engine:press', keys);

/** Presses the keys that write this text. */
export const type = (text: string): Promise<void> => executeServerCommand('engine:type', text);

/** The engine that runs this test. */
export const engineName = (): Promise<'Chromium' | 'Firefox' | 'WebKitGTK'> => executeServerCommand('engine:name');

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Middle of the element in the window. WebKit may scroll back to what had the focus a frame later: asked until it stays. */
const settledPlace = async (element: Element, tries = 10): Promise<{ x: number; y: number }> => {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await nextFrame();
  await nextFrame();
  const { left, top, width, height } = element.getBoundingClientRect();
  if (top !== before.top && tries > 0) return settledPlace(element, tries - 1);
  if (width === 0 || height === 0) throw new Error(`<${element.localName}> has no box to click.`);
  return { x: left + width / 2, y: top + height / 2 };
};

/** A real click in the middle of the element, after it has been scrolled into view. */
export const click = async (element: Element): Promise<void> => {
  await executeServerCommand('engine:click', await settledPlace(element));
};

type Accessible = { readonly missing?: true; readonly name?: string | null; readonly role?: string | null };

/**
 * Fails unless the engine gives this very name and role to assistive technology. Firefox finds by name and role instead of telling them, so
 * there a failure cannot say what the name was.
 *
 * @param path selectors, each one in the shadow root of the element before it: `['sote-feedback-prompt', 'button']`
 * @param role the ARIA role: `button`, `radio`, `group`, `textbox`, `heading`, `img`, …
 */
export const expectNamed = async (path: readonly string[], name: string, role: string): Promise<void> => {
  const found: Accessible = await executeServerCommand('engine:accessible', { path, name, role });
  const place = path.join(' >>> ');
  if (found.missing) throw new Error(`No element at ${place}.`);
  if (found.name === name && found.role === role) return;
  throw new Error(`${place} should be ${role} “${name}”, but is ${String(found.role)} “${String(found.name)}”.`);
};

type Media = { readonly forcedColors?: 'active'; readonly colorScheme?: 'dark' | 'light'; readonly reducedMotion?: 'reduce' };

const featureNames = {
  forcedColors: 'forced-colors',
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
} as const;
let pretended = false;

/**
 * Pretends what the visitor has set in the system, until the end of the test. Chromium only: in the other engines the answer is `false` and
 * nothing changes, so a test begins with `if (!(await setMedia({ forcedColors: 'active' }))) return this.skip();`.
 */
export const setMedia = async (media: Media): Promise<boolean> => {
  pretended = true;
  const features = Object.entries(media).map(([key, value]) => ({ name: featureNames[key as keyof Media], value }));
  return executeServerCommand('engine:media', features);
};

/** High contrast as Windows has it. See {@link setMedia}. */
export const setForcedColors = (): Promise<boolean> => setMedia({ forcedColors: 'active' });

afterEach(async () => {
  if (!pretended) return;
  pretended = false;
  await executeServerCommand('engine:media', []);
});

/** Keys by the names of KeyboardEvent.key, as WebDriver writes them. */
const webDriverKeys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  ' ': ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const toWebDriver = (key) => {
  const value = webDriverKeys[key] ?? key;
  if ([...value].length !== 1) throw new Error(`No such key: ${key}`);
  return value;
};

/** The mouse stays where the last test left it, and a `:hover` with it: each click is a whole gesture of one pointer. */
const clickGesture = ({ x, y }) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
});

/** What is still held when a gesture fails half-way must not leak into the next test. */
const perform = async (driver, source) => {
  try {
    await driver.performActions([source]);
  } finally {
    await driver.releaseActions();
  }
};

/** @param {string} keys one key, or several joined with `+`: all but the last are held */
export const press = async ({ payload: keys, driver, page }) => {
  const names = keys === '+' ? ['+'] : keys.split('+');
  if (driver === undefined) {
    const held = names.slice(0, -1);
    for (const key of held) await page.keyboard.down(key);
    await page.keyboard.press(names.at(-1));
    for (const key of held.reverse()) await page.keyboard.up(key);
    return;
  }
  const values = names.map(toWebDriver);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  await perform(driver, { type: 'key', id: 'keyboard', actions: [...down, ...up] });
};

/** @param {string} text a key press for each character */
export const type = async ({ payload: text, driver, page }) => {
  if (driver === undefined) return page.keyboard.type(text);
  const strokes = [...text].map((character) => (character === '\n' ? webDriverKeys.Enter : character));
  const actions = strokes.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return perform(driver, { type: 'key', id: 'keyboard', actions });
};

/** @param {{ x: number, y: number }} point CSS pixels from the top left of the window */
export const click = async ({ payload: point, driver, page }) => {
  if (driver === undefined) return page.mouse.click(point.x, point.y);
  return perform(driver, clickGesture(point));
};

export const makeInput = () => ({ 'engine:press': press, 'engine:type': type, 'engine:click': click });

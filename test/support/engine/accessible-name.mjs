import { locate } from './locate.mjs';

/** The engines' own words for one and the same ARIA role. */
const sameRoles = { image: 'img', Image: 'img', LabelText: 'label', paragraph: 'paragraph', textField: 'textbox' };
const ariaRole = (role) => sameRoles[role] ?? role;

const inChromium = async (page, path) => {
  const client = await page.createCDPSession();
  try {
    const { result } = await client.send('Runtime.evaluate', { expression: locate(path) });
    if (result.objectId === undefined) return { missing: true };
    const { nodes } = await client.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
    const [node] = nodes;
    if (node.ignored) return { name: null, role: null };
    return { name: node.name?.value ?? '', role: ariaRole(node.role?.value) };
  } finally {
    await client.detach();
  }
};

/** Firefox tells no name, but finds elements by name and role: found means that they are as expected. */
const inFirefox = async (page, path, expected) => {
  const target = await page.evaluateHandle(locate(path));
  const element = target.asElement();
  if (element === null) return { missing: true };
  const root = await page.evaluateHandle((node) => node.getRootNode(), element);
  for (const found of await root.$$(`aria/${expected.name}[role="${expected.role}"]`)) {
    if (await page.evaluate((one, other) => one === other, found, element)) return expected;
  }
  return { name: null, role: null };
};

const inWebKit = async (driver, path) => {
  const element = await driver.execute(`return ${locate(path)}`);
  if (element === null) return { missing: true };
  const id = Object.values(element)[0];
  return { name: await driver.getElementComputedLabel(id), role: ariaRole(await driver.getElementComputedRole(id)) };
};

/** @param {{ path: string[], name: string, role: string }} payload what the test expects */
const accessible = async ({ payload: { path, name, role }, driver, page, engine }) => {
  const expected = { name, role };
  return driver !== undefined ? inWebKit(driver, path) : engine === 'Firefox' ? inFirefox(page, path, expected) : inChromium(page, path);
};

export const makeAccessibility = () => ({ 'engine:accessible': accessible });

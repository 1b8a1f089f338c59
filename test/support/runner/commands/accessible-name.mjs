/** Where the page has put the element to look at (test/support/browser/accessibility.ts). */
const target = 'window.soteTestTarget';

/** The engines' names of one and the same ARIA role. */
const sameRoles = { image: 'img', Image: 'img', LabelText: 'label', paragraph: 'paragraph', textField: 'textbox' };
const ariaRole = (role) => sameRoles[role] ?? role;

const inChromium = async (page) => {
  const client = await page.createCDPSession();
  try {
    const { result } = await client.send('Runtime.evaluate', { expression: target });
    const { nodes } = await client.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
    const [node] = nodes;
    if (node.ignored) return { name: null, role: null };
    return { name: node.name?.value ?? '', role: ariaRole(node.role?.value) };
  } finally {
    await client.detach();
  }
};

/** Firefox does not give the name, but finds elements by name and role: when it finds this one, both are as expected. */
const inFirefox = async (page, expected) => {
  const element = await page.evaluateHandle(target);
  const root = await page.evaluateHandle((node) => node.getRootNode(), element);
  for (const found of await root.$$(`aria/${expected.name}[role="${expected.role}"]`)) {
    if (await page.evaluate((one, other) => one === other, found, element)) return expected;
  }
  return { name: null, role: null };
};

const inWebKit = async (driver) => {
  const element = await driver.execute(`return ${target}`);
  const id = Object.values(element)[0];
  return { name: await driver.getElementComputedLabel(id), role: ariaRole(await driver.getElementComputedRole(id)) };
};

/** @param {{ name: string, role: string }} payload what the test expects */
const accessible = async ({ payload: expected, driver, page, engine }) => {
  if (driver !== undefined) return inWebKit(driver);
  return engine === 'Firefox' ? inFirefox(page, expected) : inChromium(page);
};

export const makeAccessibility = () => ({ 'engine:accessible': accessible });

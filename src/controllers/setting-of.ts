import { asText, readAround, toProperty } from './settings.js';

/**
 * A setting of another widget on the page, by the same rule. Its script may not have come yet: then a framework may have set the property of
 * an element that is not defined.
 */
export const settingOf = (element: Element, name: string): string | undefined =>
  asText(Reflect.get(element, toProperty(name))) ?? asText(element.getAttribute(name)) ?? readAround(element, name, asText);

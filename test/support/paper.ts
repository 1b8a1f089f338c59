/** What the widget prints, without the engine's own dialog, until the end of the test. */
const standing = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')!;

/** @returns the documents that were printed, as they stood then */
export const catchPrints = (): readonly Document[] => {
  const printed: Document[] = [];
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
    configurable: true,
    get(this: HTMLIFrameElement): Document | null {
      const page = standing.get!.call(this) as Document | null;
      if (page?.defaultView) page.defaultView.print = () => printed.push(page);
      return page;
    },
  });
  return printed;
};

afterEach(() => Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', standing));

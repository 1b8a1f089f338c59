/** Catches what a widget prints, without the engine's print dialog, until the end of the test. */
const contentDocument = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')!;

/** @returns the documents that have been printed so far */
export const catchPrints = (): readonly Document[] => {
  const printed: Document[] = [];
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
    configurable: true,
    get(this: HTMLIFrameElement): Document | null {
      const page = contentDocument.get!.call(this) as Document | null;
      if (page?.defaultView) page.defaultView.print = () => printed.push(page);
      return page;
    },
  });
  return printed;
};

afterEach(() => Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', contentDocument));

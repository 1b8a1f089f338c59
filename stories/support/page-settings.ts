/** Settings of the page around a widget, from Storybook's toolbar or a test. */
export interface PageSettings {
  readonly language: string;
  readonly theme: string;
  readonly direction: string;
  /** Per cent of the browser's own text size. */
  readonly textSize: string;
}

/** Makes the page what a portal's page would be: widgets follow its language, colour scheme, direction and text size. */
export const applyPageSettings = ({ language, theme, direction, textSize }: PageSettings): void => {
  const { documentElement: page } = document;
  page.lang = language;
  page.dir = direction;
  page.dataset['theme'] = theme;
  page.style.fontSize = `${textSize}%`;
};

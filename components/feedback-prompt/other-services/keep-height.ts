/**
 * Keeps the height of the widget while slots come into it. WebKit lays a container of container queries out without its inside for a moment then,
 * and who has scrolled to the end of the page would be somewhere else. To be called just before the slots are there.
 */
export const keepHeight = (host: Element): void => {
  const surface = host.shadowRoot?.querySelector<HTMLElement>('.surface');
  if (!surface) return;
  surface.style.minBlockSize = `${surface.offsetHeight}px`;
  const letGo = () => surface.style.removeProperty('min-block-size');
  // By the second frame it has been laid out with them.
  requestAnimationFrame(() => requestAnimationFrame(letGo));
};

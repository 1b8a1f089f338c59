import type { LitElement } from 'lit';
import type { Settings } from '../../../src/controllers/settings.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { warnOfContrast } from '../../shared/contrast-warning.js';
import { StandingList } from './standing-list.js';
import { StructuredData } from './structured-data.js';

/** The widget, as its list's upkeep knows it. */
interface Widget extends LitElement {
  readonly shownEvents: readonly ShownEvent[];
  readonly settings: Settings;
  timePassed(): void;
  refresh(): Promise<void>;
}

/** Keeps the list true while the page is open, and says what it shows to search engines, where the page does not do so itself. */
export const keepList = (widget: Widget): StandingList => {
  const { settings } = widget;
  warnOfContrast(widget);
  const isSaid = widget.querySelector(':scope > script[type="application/ld+json"]') !== null;
  if (!settings.isOff('structured-data') && !settings.flag('kiosk') && !isSaid) {
    new StructuredData(
      widget,
      () => widget.shownEvents,
      () => settings.text('organisation'),
    );
  }
  return new StandingList(widget, {
    events: () => widget.shownEvents,
    timePassed: () => widget.timePassed(),
    refresh: () => void widget.refresh(),
  });
};

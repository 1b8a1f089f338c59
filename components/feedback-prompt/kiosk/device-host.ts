import type { LitElement } from 'lit';
import type { PromptHost, Takes } from '../prompt-host.js';

/** What the widget asks of its device. */
export interface Device {
  /** Stands after the panels of the form. */
  panel(): unknown;
  readonly takes: Takes;
}

/** The widget as its device sees it. */
export type DeviceHost = PromptHost & LitElement & { hide(): void };

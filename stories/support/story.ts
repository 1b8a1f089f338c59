import type { TemplateResult } from 'lit';
import type { Answers } from './fake-endpoint.js';

/**
 * The part of Storybook's component story format that the kit uses, so that stories and the tests that render them need no Storybook.
 * https://storybook.js.org/docs/api/csf
 */
export interface Meta<Args> {
  /** `Widget/What`, as it stands in the list. */
  readonly title: string;
  /** The tag: its attributes, events, slots, parts and properties are read from the manifest. */
  readonly component: string;
  readonly args?: Partial<Args>;
  readonly argTypes?: Readonly<Record<string, object>>;
  readonly tags?: readonly string[];
  readonly parameters?: StoryParameters;
  /** Choices of the toolbar that stand still for these stories. */
  readonly globals?: Readonly<Record<string, string>>;
  readonly render: (args: Args) => TemplateResult;
}

export interface Story<Args> {
  readonly name?: string;
  readonly args?: Partial<Args>;
  readonly render?: (args: Args) => TemplateResult;
  readonly parameters?: StoryParameters | undefined;
  /** What the visitor does until the state is there. */
  readonly play?: ((context: { readonly canvasElement: HTMLElement }) => Promise<void>) | undefined;
}

export interface StoryParameters {
  /** What the fake endpoint answers; without it, sample data. */
  readonly endpoint?: Answers;
  readonly docs?: { readonly description: { readonly story: string } };
  /** What a web team copies to its page, shown above the stories. */
  readonly embed?: string;
  /** `off` = axe is not asked: the story shows colours that are too weak, because it is about them. */
  readonly a11y?: { readonly test: 'off' };
  readonly layout?: 'fullscreen';
  readonly controls?: { readonly disable: boolean };
}

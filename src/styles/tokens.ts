import { css } from 'lit';

/**
 * The kit's colours and measures. Each is a `--sote-…` custom property of the page with our default inside `var()`, so that a widget looks
 * right on a page that sets nothing. Dark follows the page's own `color-scheme`, not the device alone: a page that has only a light
 * look keeps a light widget. Every pair in use holds 4.5:1 for text and 3:1 for borders and icons (WCAG 1.4.3, 1.4.11), checked by a test.
 * The manifest gives these to every widget:
 *
 * @cssprop [--sote-ink=#17212b] - Text.
 * @cssprop [--sote-ink-soft=#46535f] - Hints and secondary text.
 * @cssprop [--sote-line=#74818d] - Borders of fields.
 * @cssprop [--sote-hair=#d5dde3] - Hairlines.
 * @cssprop [--sote-paper=#fff] - Background.
 * @cssprop [--sote-accent=#0b5a6f] - Buttons, links, what is chosen.
 * @cssprop [--sote-accent-deep=#073f4e] - Hover and the focus ring.
 * @cssprop [--sote-accent-soft=#dfeff3] - Background of notes and of what is chosen.
 * @cssprop [--sote-error=#a03526] - Errors.
 * @cssprop [--sote-error-soft=#fbeae7] - Background of panels that stop.
 * @cssprop [--sote-radius=6px] - Rounding of corners.
 */
export const tokens = css`
  .surface {
    --ink: var(--sote-ink, #17212b);
    --ink-soft: var(--sote-ink-soft, #46535f);
    --line: var(--sote-line, #74818d);
    --hair: var(--sote-hair, #d5dde3);
    --paper: var(--sote-paper, #fff);
    --accent: var(--sote-accent, #0b5a6f);
    --accent-deep: var(--sote-accent-deep, #073f4e);
    --accent-soft: var(--sote-accent-soft, #dfeff3);
    --error: var(--sote-error, #a03526);
    --error-soft: var(--sote-error-soft, #fbeae7);
    --radius: var(--sote-radius, 6px);
  }
  @supports (color: light-dark(#000, #fff)) {
    .surface {
      --ink: var(--sote-ink, light-dark(#17212b, #eef3f6));
      --ink-soft: var(--sote-ink-soft, light-dark(#46535f, #b9c5cf));
      --line: var(--sote-line, light-dark(#74818d, #8796a2));
      --hair: var(--sote-hair, light-dark(#d5dde3, #364450));
      --paper: var(--sote-paper, light-dark(#fff, #121a21));
      --accent: var(--sote-accent, light-dark(#0b5a6f, #7fd0e2));
      --accent-deep: var(--sote-accent-deep, light-dark(#073f4e, #b8e7f1));
      --accent-soft: var(--sote-accent-soft, light-dark(#dfeff3, #143640));
      --error: var(--sote-error, light-dark(#a03526, #ff9d8d));
      --error-soft: var(--sote-error-soft, light-dark(#fbeae7, #3a201d));
    }
  }
`;

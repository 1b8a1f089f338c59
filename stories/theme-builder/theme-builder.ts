import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { meanings } from '../../src/styles/generated/themes.js';
import { builderStyles } from './builder.styles.js';
import { contrast, readHex } from './colour.js';
import type { Hex } from './colour.js';
import { checksOf, colourNames, coloursOf, cssOf, firstChoices, nearestPassing, passes, ratio } from './theme.js';
import type { Check, Choices, ColourName, Density, Scheme } from './theme.js';

const densities: Readonly<Record<Density, string>> = { roomy: 'Roomy', compact: 'Compact', large: 'Large text' };
const schemes: readonly Scheme[] = ['light', 'dark'];

const valueOf = ({ currentTarget }: Event): string => (currentTarget as HTMLInputElement | HTMLSelectElement).value;

interface Offer {
  readonly scheme: Scheme;
  readonly name: ColourName;
  readonly colour: Hex;
  readonly nearest: Hex | undefined;
  readonly weakest: Check;
}

/**
 * From a brand colour to a style sheet: the widgets in its slot change at once, because the style sheet that is shown is the one that the page
 * has while the builder is on it.
 */
class ThemeBuilder extends LitElement {
  static override properties = {
    choices: { state: true },
    scheme: { state: true },
    brandText: { state: true },
    isBrandWrong: { state: true },
    copied: { state: true },
  };
  static override styles = builderStyles;

  declare choices: Choices;
  declare scheme: Scheme;
  declare brandText: string;
  declare isBrandWrong: boolean;
  declare copied: string;
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    super();
    this.choices = firstChoices;
    this.scheme = 'light';
    this.brandText = firstChoices.brand;
    this.isBrandWrong = false;
    this.copied = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  override disconnectedCallback(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    this.#sheet.replaceSync(cssOf(this.choices));
  }

  #change(part: Partial<Choices>): void {
    this.choices = { ...this.choices, ...part };
    this.copied = '';
  }

  #brand(text: string): void {
    this.brandText = text;
    const brand = readHex(text);
    if (brand === undefined) return;
    this.isBrandWrong = false;
    // A new brand colour begins anew: what was chosen by itself was chosen for the old one.
    this.#change({ brand, chosen: { light: {}, dark: {} } });
  }

  #choose(scheme: Scheme, name: ColourName, colour: Hex): void {
    const { chosen } = this.choices;
    this.#change({ chosen: { ...chosen, [scheme]: { ...chosen[scheme], [name]: colour } } });
  }

  #offers(): readonly Offer[] {
    return schemes.flatMap((scheme) => {
      const colours = coloursOf(this.choices, scheme);
      const failed = checksOf(colours).filter((check) => !passes(check));
      return [...new Set(failed.map(({ front }) => front))].map((name) => {
        const own = failed.filter(({ front }) => front === name).sort((one, other) => one.measured - other.measured);
        return { scheme, name, colour: colours[name], nearest: nearestPassing(name, colours), weakest: own[0] as Check };
      });
    });
  }

  async #take({ scheme, name, nearest }: Offer): Promise<void> {
    if (nearest === undefined) return;
    this.#choose(scheme, name, nearest);
    await this.updateComplete;
    // Its button is gone: the next one, or the verdict, has the focus.
    (this.shadowRoot?.querySelector<HTMLElement>('.offers button') ?? this.shadowRoot?.querySelector<HTMLElement>('.verdict'))?.focus();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(cssOf(this.choices));
      this.copied = 'Copied.';
    } catch {
      this.shadowRoot?.querySelector('textarea')?.select();
      this.copied = 'The style sheet is selected: copy it with the keyboard.';
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <section class="tools" aria-labelledby="title">
        <h1 id="title">Theme builder</h1>
        <p class="quiet">From your brand colour to one style sheet. Nothing leaves this page.</p>
        ${this.#fields()}
        <h2>Contrast</h2>
        ${this.#verdict()}
        <h2>The style sheet</h2>
        <p>Link it on your page, or add it to your own style sheet. It holds what differs from the kit's own look.</p>
        <textarea readonly aria-label="CSS of the theme" .value=${cssOf(this.choices)}></textarea>
        <button type="button" class="first" @click=${() => this.#copy()}>Copy the CSS</button>
        <p role="status">${this.copied}</p>
        ${this.#fineTuning()} ${this.#allChecks()}
      </section>
      <section aria-label="The widgets in this theme">
        <fieldset class="bar">
          <legend>The widgets in this theme</legend>
          <div class="choices">
            ${schemes.map(
              (scheme) =>
                html`<label>
                  <input
                    type="radio"
                    name="scheme"
                    value=${scheme}
                    .checked=${scheme === this.scheme}
                    @change=${() => (this.scheme = scheme)}
                  />
                  ${scheme === 'light' ? 'On a light page' : 'On a dark page'}
                </label>`,
            )}
          </div>
        </fieldset>
        <div class="preview ${this.scheme}"><slot></slot></div>
      </section>
    </div>`;
  }

  #fields(): TemplateResult {
    const { brand, radius, font, density } = this.choices;
    return html`<div class="fields">
      <div>
        <label for="brand">Brand colour</label>
        <p class="hint" id="brand-hint">Six digits, such as #00539f. Buttons, links and what is chosen take it.</p>
        <div class="pair">
          <input type="color" aria-label="Pick the brand colour" .value=${brand} @input=${(event: Event) => this.#brand(valueOf(event))} />
          <input
            id="brand"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="brand-hint brand-error"
            aria-invalid=${this.isBrandWrong ? 'true' : 'false'}
            .value=${this.brandText}
            @input=${(event: Event) => this.#brand(valueOf(event))}
            @change=${() => (this.isBrandWrong = readHex(this.brandText) === undefined)}
          />
        </div>
        <p class="error" id="brand-error" role="alert">
          ${this.isBrandWrong ? html`Write the colour as # and six digits or letters a–f. Until then the theme keeps ${brand}.` : nothing}
        </p>
      </div>
      <div>
        <label for="radius">Corners: ${radius} px</label>
        <input
          id="radius"
          type="range"
          min="0"
          max="24"
          .value=${String(radius)}
          @input=${(event: Event) => this.#change({ radius: Number(valueOf(event)) })}
        />
      </div>
      <div>
        <label for="font">Font</label>
        <p class="hint" id="font-hint">Empty: the page's own. Otherwise a family that your page already loads.</p>
        <input
          id="font"
          list="fonts"
          autocomplete="off"
          aria-describedby="font-hint"
          .value=${font}
          @input=${(event: Event) => this.#change({ font: valueOf(event) })}
        />
        <datalist id="fonts">
          <option value="system-ui, sans-serif"></option>
          <option value="Arial, sans-serif"></option>
          <option value="Georgia, serif"></option>
          <option value="Verdana, sans-serif"></option>
        </datalist>
      </div>
      <fieldset>
        <legend>Density</legend>
        <div class="choices">
          ${Object.entries(densities).map(
            ([value, label]) =>
              html`<label>
                <input
                  type="radio"
                  name="density"
                  value=${value}
                  .checked=${value === density}
                  @change=${() => this.#change({ density: value as Density })}
                />${label}
              </label>`,
          )}
        </div>
      </fieldset>
    </div>`;
  }

  #verdict(): TemplateResult {
    const offers = this.#offers();
    const checks = schemes.flatMap((scheme) => checksOf(coloursOf(this.choices, scheme)));
    const failed = checks.filter((check) => !passes(check)).map(({ measured }) => measured);
    return html`<p class="verdict ${failed.length > 0 ? 'fails' : ''}" role="status" tabindex="-1">
        ${
          failed.length > 0
            ? `${failed.length} of ${checks.length} pairs are too weak. The weakest is ${ratio(Math.min(...failed))}.`
            : `All ${checks.length} pairs hold, light and dark.`
        }
      </p>
      <ul class="offers" ?hidden=${offers.length === 0}>
        ${offers.map((offer) => this.#offer(offer))}
      </ul>`;
  }

  #offer(offer: Offer): TemplateResult {
    const { scheme, name, colour, nearest, weakest } = offer;
    return html`<li>
      <p>
        <code>${name}</code>, ${scheme}: ${this.#swatch(colour)} <code>${colour}</code> on ${weakest.ground} is ${ratio(weakest.measured)},
        must be ${weakest.least}:1.
      </p>
      ${
        nearest === undefined
          ? html`<p>No colour of this hue holds on all its grounds: change ${weakest.groundFrom}.</p>`
          : html`<button type="button" @click=${() => this.#take(offer)}>
              Use ${this.#swatch(nearest)} <code>${nearest}</code>, ${ratio(contrast(nearest, weakest.groundColour))}
            </button>`
      }
    </li>`;
  }

  #swatch(colour: Hex): TemplateResult {
    return html`<svg class="swatch" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width="1" height="1" fill=${colour} />
    </svg>`;
  }

  #fineTuning(): TemplateResult {
    const colours = coloursOf(this.choices, this.scheme);
    return html`<details>
      <summary>Each colour by itself (${this.scheme})</summary>
      <div class="colours">
        ${colourNames.map(
          (name) =>
            html`<label title=${meanings[name]}>
              <input
                type="color"
                data-colour=${name}
                .value=${colours[name]}
                @input=${(event: Event) => this.#choose(this.scheme, name, valueOf(event))}
              />
              <span>${name}</span><code>${colours[name]}</code>
            </label>`,
        )}
      </div>
    </details>`;
  }

  #allChecks(): TemplateResult {
    return html`<details>
      <summary>Every pair in use</summary>
      ${schemes.map((scheme) => this.#table(scheme))}
    </details>`;
  }

  #table(scheme: Scheme): TemplateResult {
    return html`<div class="table" role="group" aria-label="Pairs, ${scheme}" tabindex="0">
      <table>
        <caption>
          ${scheme === 'light' ? 'Light' : 'Dark'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Colour</th>
            <th scope="col">On</th>
            <th scope="col" class="number">Measured</th>
            <th scope="col" class="number">Must be</th>
          </tr>
        </thead>
        <tbody>
          ${checksOf(coloursOf(this.choices, scheme)).map((check) => this.#row(check))}
        </tbody>
      </table>
    </div>`;
  }

  #row(check: Check): TemplateResult {
    const isGood = passes(check);
    return html`<tr class=${isGood ? '' : 'fails'}>
      <td>${this.#swatch(check.frontColour)} ${check.front}</td>
      <td>${this.#swatch(check.groundColour)} ${check.ground}</td>
      <td class="number"><span class="mark" aria-hidden="true"></span> ${ratio(check.measured)}${isGood ? nothing : ' too weak'}</td>
      <td class="number">${check.least}:1</td>
    </tr>`;
  }
}

if (!customElements.get('theme-builder')) customElements.define('theme-builder', ThemeBuilder);

declare global {
  interface HTMLElementTagNameMap {
    'theme-builder': ThemeBuilder;
  }
}

export type { ThemeBuilder };

import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AuditLine } from '../../../src/contract/staff-audit.js';
import { defineElement } from '../../../src/define-element.js';
import { formatInstant } from '../../../src/localization/dates.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { common } from '../shared/common-texts.js';
import { headView, listView } from '../shared/frames.js';
import { RemoteList } from '../shared/remote-list.js';
import { deskStyles } from '../shared/styles.js';
import { textsOf } from '../shared/texts.js';
import { actionName, changeWords, subjectName } from './names.js';
import type { StaffClient } from '../transport/staff-client.js';

const auditTexts = textsOf({
  fi: {
    heading: 'Loki',
    intro: 'Kuka teki mitä ja milloin, uusin ensin. Lokissa ei ole sitä, mitä asiakas kirjoitti.',
    at: 'Milloin',
    actor: 'Kuka',
    action: 'Mitä',
    subject: 'Kohde',
    change: 'Muutos',
  },
  sv: {
    heading: 'Logg',
    intro: 'Vem gjorde vad och när, det nyaste först. Loggen innehåller inte det som klienten skrev.',
    at: 'När',
    actor: 'Vem',
    action: 'Vad',
    subject: 'Objekt',
    change: 'Ändring',
  },
  en: {
    heading: 'Audit',
    intro: 'Who did what and when, newest first. It never contains what a client wrote.',
    at: 'When',
    actor: 'Who',
    action: 'What',
    subject: 'Subject',
    change: 'Change',
  },
});

const tableView = (lines: readonly AuditLine[]): TemplateResult => {
  const texts = auditTexts();
  return html`<table>
    <thead>
      <tr>
        ${[texts.at, texts.actor, texts.action, texts.subject, texts.change].map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ at, actor, action, subject, change }) =>
          html`<tr>
            <td>${formatInstant(at)}</td>
            <td>${actor}</td>
            <td>${actionName(action)}</td>
            <td>${subjectName(subject)}</td>
            <td>${changeWords(action, change) || nothing}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

/** What staff have done, for administrators. */
export class DeskAudit extends LitElement {
  static override styles = deskStyles;
  static override properties = { client: { attribute: false } };

  client!: StaffClient;
  readonly #list = new RemoteList<AuditLine>(this, () => this.client);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override firstUpdated(): void {
    void this.#list.load((cursor) => `/staff/audit?limit=50${cursor && `&cursor=${cursor}`}`);
  }

  override render(): TemplateResult {
    const texts = auditTexts();
    return html`${headView(texts.heading, texts.intro)}
      <div class="card scroll" tabindex="0" role="region" aria-label=${texts.heading}>
        ${listView(this.#list, { empty: common().none, rows: tableView })}
      </div>`;
  }
}

defineElement('desk-audit', DeskAudit);

declare global {
  interface HTMLElementTagNameMap {
    'desk-audit': DeskAudit;
  }
}

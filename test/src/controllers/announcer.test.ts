import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Announcer } from '../../../src/controllers/announcer.js';

class TestAnnouncer extends LitElement {
  readonly announcer = new Announcer(this);
}
customElements.define('test-announcer', TestAnnouncer);

const regions = () => [...document.querySelectorAll<HTMLElement>('[data-sote-announcer]')];
const region = (urgency: string) => document.querySelector<HTMLElement>(`[data-sote-announcer="${urgency}"]`)!;
const added = (parent: Element = document.body) => parent.appendChild(new TestAnnouncer());
const spoken = () => new Promise((resolve) => setTimeout(resolve, 160));

describe('the announcer', () => {
  afterEach(() => document.querySelectorAll('test-announcer, dialog').forEach((element) => element.remove()));

  it('makes one empty region of each urgency, outside every shadow root, before it speaks', () => {
    added();
    expect(regions().map((element) => [element.ariaLive ?? element.getAttribute('aria-live'), element.textContent])).to.deep.equal([
      ['polite', ''],
      ['assertive', ''],
    ]);
    expect(regions().every(({ parentElement }) => parentElement === document.body)).to.equal(true);
  });

  it('shares the regions between widgets, and removes them with the last one', () => {
    const [first, second] = [added(), added()];
    expect(regions()).to.have.lengthOf(2);
    first.remove();
    expect(regions()).to.have.lengthOf(2);
    second.remove();
    expect(regions()).to.have.lengthOf(0);
  });

  it('speaks again after its element was removed and put back', async () => {
    const element = added();
    element.remove();
    document.body.append(element);
    expect(regions()).to.have.lengthOf(2);
    element.announcer.say('Takaisin.');
    await spoken();
    expect(region('polite').textContent).to.equal('Takaisin.');
  });

  it('says the text only in the region of its urgency, and the same text a second time too', async () => {
    const element = added();
    element.announcer.say('Tärkeä.', 'assertive');
    expect(region('assertive').textContent).to.equal('');
    await spoken();
    expect([region('polite').textContent, region('assertive').textContent]).to.deep.equal(['', 'Tärkeä.']);
    element.announcer.say('Tärkeä.', 'assertive');
    expect(region('assertive').textContent).to.equal('');
    await spoken();
    expect(region('assertive').textContent).to.equal('Tärkeä.');
  });

  it('says all that comes at the same time, in order, each in its language', async () => {
    const [element, other] = [added(), added()];
    element.lang = 'sv';
    element.announcer.say('Tämä.');
    element.announcer.say('Tärkeä.', 'assertive');
    other.announcer.say('Myös tämä.');
    element.announcer.say('Ja tämä.');
    await spoken();
    const lines = [...region('polite').querySelectorAll('p')].map(({ lang, textContent }) => `${lang} ${textContent}`);
    expect(lines).to.deep.equal(['sv Tämä.', `${document.documentElement.lang} Myös tämä.`, 'sv Ja tämä.']);
    expect(region('assertive').textContent).to.equal('Tärkeä.');
  });

  it('takes back what its own widget has not said yet, and nothing of another', async () => {
    const [element, other] = [added(), added()];
    other.announcer.say('Toisen.');
    element.announcer.say('Vanha.');
    element.announcer.say('');
    await spoken();
    expect(region('polite').textContent).to.equal('Toisen.');
  });

  it('leaves no old news at the end of the page', async () => {
    const element = added();
    const { setTimeout: later } = globalThis;
    const soon = (work: () => void, milliseconds = 0) => later(work, Math.min(milliseconds, 200));
    globalThis.setTimeout = soon as typeof setTimeout;
    element.announcer.say('Yhteys katkesi.', 'assertive');
    await spoken();
    element.announcer.say('Lähetämme vastausta.');
    await spoken();
    globalThis.setTimeout = later;
    expect(region('polite').textContent).to.equal('Lähetämme vastausta.');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(regions().map(({ textContent }) => textContent)).to.deep.equal(['', '']);
  });

  it('says each message in the language of its widget, not of the page', async () => {
    const inSwedish = added();
    const surface = inSwedish.shadowRoot!.appendChild(document.createElement('div'));
    surface.part.add('surface');
    surface.lang = 'sv';
    const inner = surface.appendChild(new TestAnnouncer());
    const languages: string[] = [];
    for (const element of [inSwedish, inner, added()]) {
      element.announcer.say('Tack.');
      await spoken();
      languages.push(region('polite').querySelector('p')!.lang);
    }
    expect(languages).to.deep.equal(['sv', 'sv', document.documentElement.lang]);
  });

  it('is invisible and takes no space', () => {
    added();
    const { width, height } = region('polite').getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
    expect(getComputedStyle(region('polite')).position).to.equal('absolute');
    expect(getComputedStyle(region('polite')).display).to.not.equal('none');
  });

  it('says nothing for an element that was removed meanwhile', async () => {
    const other = added();
    const element = added();
    element.announcer.say('Myöhässä.');
    element.remove();
    element.announcer.say('Vielä myöhemmin.');
    await spoken();
    expect(region('polite').textContent).to.equal('');
    other.remove();
  });

  it('is in the open modal dialog of its element, and moves back out', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    const inside = added(dialog);
    const outside = added();
    dialog.showModal();
    inside.announcer.say('Sisällä.');
    await spoken();
    expect(region('polite').parentElement === dialog).to.equal(true);
    expect(region('polite').textContent).to.equal('Sisällä.');
    dialog.close();
    outside.announcer.say('Ulkona.');
    await spoken();
    expect(region('polite').parentElement === document.body).to.equal(true);
    expect(regions()).to.have.lengthOf(2);
  });

  it('survives a dialog that is removed with the region in it', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    const outside = added();
    dialog.showModal();
    added(dialog).announcer.say('Sisällä.');
    await spoken();
    dialog.remove();
    outside.announcer.say('Ulkona.');
    await spoken();
    expect(region('polite').textContent).to.equal('Ulkona.');
  });
});

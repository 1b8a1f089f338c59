import 'sote-osallisuus/feedback-prompt.js';
import 'sote-osallisuus/you-said-we-did.js';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterLink, RouterOutlet } from '@angular/router';
import { outcomes, questions, units } from './data';

@Component({
  selector: 'app-form',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<output id="sent">{{ sent() }}</output>
    <sote-feedback-prompt
      endpoint="/api/v1"
      organisation="Esimerkkilä"
      privacy-url="/tietosuoja"
      keep-days="365"
      [reader]="'osastonhoitaja'"
      [headingLevel]="3"
      [questions]="questions"
      (sote-feedback-sent)="count()"
      ><p>Soita 0295 000 000.</p></sote-feedback-prompt
    >`,
})
class Form {
  readonly questions = questions;
  readonly sent = signal(0);
  count() {
    this.sent.update((before) => before + 1);
  }
}

@Component({
  selector: 'app-list',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<button id="reverse" (click)="reverse()"></button>
    <button id="remove" (click)="remove()"></button>
    <button id="add" (click)="add()"></button>
    @for (unit of shown(); track unit) {
      <sote-feedback-prompt
        endpoint="/api/v1"
        organisation="Esimerkkilä"
        privacy-url="/tietosuoja"
        keep-days="365"
        reader="osastonhoitaja"
        [attr.unit-name]="unit"
      ></sote-feedback-prompt>
    }`,
})
class List {
  readonly shown = signal(units);
  reverse() {
    this.shown.update((before) => [...before].reverse());
  }
  remove() {
    this.shown.update((before) => before.slice(1));
  }
  add() {
    this.shown.update((before) => [...before, ...units.filter((unit) => !before.includes(unit))]);
  }
}

@Component({
  selector: 'app-board',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<sote-you-said-we-did [outcomes]="outcomes" heading-level="3"></sote-you-said-we-did>`,
})
class Board {
  readonly outcomes = outcomes;
}

@Component({
  selector: 'app-root',
  imports: [RouterLink, RouterOutlet],
  template: `<a id="to-form" routerLink="/">Palaute</a> <a id="to-list" routerLink="/list">Yksiköt</a>
    <a id="to-board" routerLink="/board">Tulokset</a>
    <main><router-outlet /></main>`,
})
class App {}

const routes = [
  { path: '', component: Form },
  { path: 'list', component: List },
  { path: 'board', component: Board },
];
await bootstrapApplication(App, { providers: [provideRouter(routes)] });

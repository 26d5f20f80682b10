// @ts-check
/** The map: the picture comes once; a day changes the classes of its marks, and the land a source draws follows when the hand rests. */
import * as api from './api.js';
import { h, picture, put, s } from './dom.js';
import { STANDINGS } from './deposits-data.js';
import { lang, t } from './words.js';

/** The hand rests. */
const REST = 150;

export class DepositMap {
  /** @param {import('./cases.js').Case} of @param {(key: string) => void} chosen */
  constructor(of, chosen) {
    this.of = of;
    this.chosen = chosen;
    this.element = h('figure', { class: 'chart map' });
    /** @type {Map<number, Element>} marks by the row */
    this.marks = new Map();
    /** @type {Map<string, any>} */
    this.lands = new Map();
    this.waiting = 0;
    this.width = 0;
    this.wanted = '';
    this.area = '';
  }

  /** @param {import('./deposits-data.js').Rows} rows @param {number} width */
  draw(rows, width) {
    this.width = width;
    this.lands.clear();
    this.wanted = '';
    this.marks.clear();
    const svg = rows.svg === '' ? null : picture(rows.svg);
    const notes = h('figcaption', { class: 'quiet' }, legend(), h('p', {}, rows.marks), h('p', {}, rows.projection));
    put(this.element, svg === null ? h('p', { class: 'quiet' }, t('deposits-no-land')) : h('div', { class: 'drawing' }, svg), svg !== null && notes);
    svg?.querySelectorAll('.spot[data-row]').forEach((mark) => {
      const row = Number(mark.getAttribute('data-row'));
      const place = rows.places[row];
      mark.append(s('title', {}, place.names[lang()] ?? place.name));
      mark.addEventListener('click', () => this.chosen(place.key));
      this.marks.set(row, mark);
    });
  }

  /** @param {import('./deposits-data.js').Answer[]} answers @param {boolean[]} seen @param {boolean[]} found @param {string} place */
  show(answers, seen, found, place) {
    for (const [row, mark] of this.marks) {
      const now = ['spot', answers[row].standing, !seen[row] && 'away', seen[row] && !found[row] && 'faint', mark.getAttribute('data-key') === place && 'chosen'].filter(Boolean).join(' ');
      if (mark.getAttribute('class') !== now) mark.setAttribute('class', now);
    }
  }

  /** @param {import('./deposits-data.js').Source} source @param {string} on @param {(area: string) => void} told */
  drawn(source, on, told) {
    const key = source.draws ? source.name + ' ' + on : '';
    if (key === this.wanted) return;
    this.wanted = key;
    clearTimeout(this.waiting);
    const known = this.lands.get(key);
    if (key === '' || known !== undefined) {
      this.put(known, told);
      return;
    }
    this.element.classList.add('land-stale');
    this.waiting = setTimeout(() => this.fetch(key, source, on, told), REST);
  }

  /** @param {string} key @param {import('./deposits-data.js').Source} source @param {string} on @param {(area: string) => void} told */
  async fetch(key, source, on, told) {
    try {
      const query = new URLSearchParams({ by: source.name, on, lang: lang(), width: String(this.width) });
      const land = await api.get('/api/map/' + encodeURIComponent(this.of.id) + '?' + query);
      this.lands.set(key, land);
      if (this.wanted === key) this.put(land, told);
    } catch (trouble) {
      // the marks are there all the same; the land stays as it was, greyed
      if (!(trouble instanceof api.Trouble)) throw trouble;
    }
  }

  /** @param {any} land @param {(area: string) => void} told */
  put(land, told) {
    this.element.classList.remove('land-stale');
    for (const of of ['occupied', 'open']) this.element.querySelector('path.control.' + of)?.setAttribute('d', land?.[of] ?? '');
    this.area = land?.area ?? '';
    told(this.area);
  }

  stop() {
    clearTimeout(this.waiting);
  }
}

/** The marks with their words. */
function legend() {
  return h('ul', { class: 'map-legend' }, STANDINGS.map((standing) => h('li', {}, sign(standing), ' ', t('standing-' + standing))));
}

/** A mark as the map has it. @param {string} standing */
export function sign(standing) {
  return s('svg', { class: 'picture map-sign', viewBox: '0 0 14 14', width: '14', height: '14', 'aria-hidden': 'true' }, s('g', { class: 'spot ' + standing }, s('circle', { class: 'on', cx: '7', cy: '7', r: '5' }), standing === 'uncertain' && s('path', { class: 'sign-lines', d: 'M4 10L10 4M3 7.5L7.5 3M6.5 11L11 6.5' })));
}

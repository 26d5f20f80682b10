// @ts-check
/** The page of one place: every fact with its source, what each source of control says and when, where they disagree. */
import * as address from './address.js';
import * as api from './api.js';
import { spaced } from './cases.js';
import { nameOf } from './deposits-list.js';
import { sign } from './deposits-map.js';
import { findings } from './findings.js';
import { h } from './dom.js';
import { t } from './words.js';

/**
 * @param {import('./cases.js').Case} of @param {import('./deposits-data.js').Rows} rows @param {import('./deposits-data.js').Place} place
 * @param {address.Address} back @param {(content: Element) => void} shown
 */
export async function place(of, rows, place, back, shown) {
  const head = [
    h('p', {}, h('a', { href: address.write(back) }, t('deposits-back'))),
    h('h2', { tabindex: '-1' }, nameOf(place)),
  ];
  const query = new URLSearchParams({ place: place.key, ...(rows.table === rows.tables[0] ? {} : { table: rows.table }) });
  try {
    const all = await api.get('/api/map/' + encodeURIComponent(of.id) + '?' + query);
    shown(h('article', { class: 'deposit' }, head, where(place), facts(all), control(all), disagreements(all), sources(all)));
  } catch (trouble) {
    if (!(trouble instanceof api.Trouble)) throw trouble;
    shown(h('article', { class: 'deposit' }, head, findings(trouble, of)));
  }
}

/** @param {import('./deposits-data.js').Place} place */
function where(place) {
  if (place.latitude === null || place.longitude === null) return h('p', {}, t('deposits-nowhere'));
  return h('p', {}, t('deposits-where', { latitude: String(place.latitude), longitude: String(place.longitude), km: place.precision_km ?? 0 }));
}

/** @param {any} all */
function facts(all) {
  return [
    h('h3', {}, t('deposits-facts')),
    h('dl', { class: 'facts' }, all.facts.map((/** @type {any} */ fact) => h('div', { 'data-fact': fact.name }, h('dt', {}, spaced(fact.name)), h('dd', {}, fact.text === '' ? h('span', { class: 'missing' }, t('not-known')) : fact.lists.length > 0 ? fact.lists.map((/** @type {string} */ id) => note(id, all)) : fact.text, ' ', note(fact.source, all))))),
  ];
}

/** The number of a source in the list below. @param {string} id @param {any} all */
function note(id, all) {
  const bare = id.split(':')[0];
  const at = all.sources.findIndex((/** @type {any} */ one) => one.id === bare);
  return at < 0 ? null : h('sup', {}, h('a', { href: '#source-' + (at + 1), 'aria-label': t('deposits-source-is', { title: all.sources[at].title }), onclick: jump }, String(at + 1)), ' ');
}

/** The address of the page says where the reader is in the case; a footnote only moves the eye. @param {Event} event */
function jump(event) {
  event.preventDefault();
  const id = /** @type {HTMLAnchorElement} */ (event.currentTarget).getAttribute('href')?.slice(1) ?? '';
  document.getElementById(id)?.focus();
}

/** @param {any} all */
function control(all) {
  return [
    h('h3', {}, t('deposits-control')),
    ...all.control.map((/** @type {any} */ source) => h(
      'section', { class: 'by-source' },
      h('h4', {}, spaced(source.by)),
      source.stands.length === 0 && h('p', { class: 'quiet' }, t('deposits-says-nothing')),
      source.notes.map((/** @type {string} */ text) => h('p', { class: 'deposits-note' }, text)),
      h('ul', { class: 'stands' }, source.stands.map((/** @type {any} */ stand) => h('li', {}, h('time', { datetime: stand.on }, stand.on), ' ', sign(stand.standing), ' ', t('standing-' + stand.standing), ' ', stand.source.split(/,\s*/).map((/** @type {string} */ id) => note(id, all)), h('span', { class: 'quiet' }, stand.why)))),
    )),
  ];
}

/** Sources whose newest words differ; nothing decides between them. @param {any} all */
function disagreements(all) {
  const last = all.control.filter((/** @type {any} */ source) => source.stands.length > 0).map((/** @type {any} */ source) => ({ by: source.by, stand: source.stands.at(-1) })).filter((/** @type {any} */ one) => one.stand.standing !== 'unstated');
  const differ = new Set(last.map((/** @type {any} */ one) => one.stand.standing)).size > 1;
  const split = all.control.flatMap((/** @type {any} */ source) => source.draws ? [] : source.stands.filter((/** @type {any} */ stand) => stand.source.includes(',')));
  return [
    h('h3', {}, t('deposits-disagree')),
    !differ && split.length === 0 && h('p', { class: 'quiet' }, t('deposits-no-disagreement')),
    h('ul', {}, differ && last.map((/** @type {any} */ one) => h('li', {}, t('deposits-says', { by: spaced(one.by), standing: t('standing-' + one.stand.standing), date: one.stand.as_of ?? one.stand.on }))), split.map((/** @type {any} */ stand) => h('li', {}, stand.on, ': ', stand.why))),
  ];
}

/** @param {any} all */
function sources(all) {
  return [
    h('h3', {}, t('sources')),
    h('ol', { class: 'place-sources' }, all.sources.map((/** @type {any} */ source, /** @type {number} */ i) => h(
      'li', { id: 'source-' + (i + 1), tabindex: '-1' },
      h('cite', {}, source.title), ' ', h('span', { class: 'quiet' }, [source.publisher, source.date].filter(Boolean).join(', ')),
      source.address && h('span', {}, ' ', h('a', { href: source.address, rel: 'noreferrer', target: '_blank' }, t('open-source'))),
      source.quote && h('blockquote', {}, source.quote),
    ))),
  ];
}

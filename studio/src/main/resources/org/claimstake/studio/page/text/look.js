// @ts-check
/** How the editor looks: in the page's colours, which reach into the shadow root as custom properties. */

/** What stands beside the editor in its shadow root. */
export const SHEET = `
  :host { display: block; }
  .box { border: 1px solid var(--edge); border-radius: 4px; background: var(--paper); overflow: hidden; }
  .box:focus-within { outline: 2px solid var(--ink); outline-offset: 1px; }
  .hint { margin: .35rem 0 0; font: .8125rem/1.4 var(--sans); color: var(--quiet); }
  .said { max-width: 34rem; padding: .4rem .6rem; font: .875rem/1.4 var(--sans); }
  .said p { margin: 0 0 .35rem; overflow-wrap: anywhere; }
  .said .why { color: var(--quiet); }
  .said code { font: .8125rem var(--mono); overflow-wrap: anywhere; }
  .said pre { margin: 0 0 .35rem; white-space: pre-wrap; }
  .said blockquote { margin: 0 0 .35rem; padding-left: .6rem; border-left: 2px solid var(--rule); font-family: var(--serif); }
  .said hr { border: 0; border-top: 1px solid var(--rule); }
`;

const PANEL = { backgroundColor: 'var(--sheet)', color: 'var(--ink)', border: '1px solid var(--edge)', borderRadius: '4px' };

/** @param {any} EditorView */
export function theme(EditorView) {
  return EditorView.theme({
    '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '.8125rem', height: 'var(--editor-height, 32rem)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overflow: 'auto' },
    '.cm-content': { caretColor: 'var(--ink)', padding: '.4rem 0' },
    // what is broken hangs below its line's beginning, so that lines are told from their rests
    '.cm-lineWrapping .cm-line': { paddingLeft: 'calc(.35rem + 4ch)', textIndent: '-4ch' },
    '.cm-line': { padding: '0 .5rem 0 .35rem' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '.cm-content ::selection': { backgroundColor: 'var(--editor-selected)' },
    '.cm-gutters': { backgroundColor: 'var(--sheet)', color: 'var(--quiet)', borderRight: '1px solid var(--rule)' },
    '.cm-activeLine': { backgroundColor: 'var(--editor-line)' },
    '.cm-activeLineGutter': { backgroundColor: 'var(--editor-line)', color: 'var(--ink)' },
    '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': { backgroundColor: 'var(--editor-selected)', color: 'inherit' },
    '&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket': { backgroundColor: 'transparent', color: 'var(--wrong)' },
    '.cm-searchMatch': { backgroundColor: 'var(--amber-back)', outline: '1px solid var(--amber)' },
    '.cm-searchMatch-selected': { backgroundColor: 'var(--editor-selected)' },
    '.cm-specialChar': { color: 'var(--wrong)' },
    '.cm-tooltip': { ...PANEL, boxShadow: '0 2px 8px rgb(0 0 0 / .18)', maxWidth: 'min(36rem, 90vw)' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '14em', maxWidth: 'min(36rem, 90vw)' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '.15rem .5rem', lineHeight: '1.5', minHeight: '24px' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--paper)' },
    '.cm-tooltip-autocomplete li[aria-selected] .cm-completionDetail': { color: 'inherit' },
    '.cm-completionDetail': { fontStyle: 'normal', fontFamily: 'var(--sans)', fontSize: '.8125rem', color: 'var(--quiet)', marginLeft: '1em' },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
    '.cm-tooltip.cm-completionInfo': { ...PANEL, padding: '.4rem .6rem', fontFamily: 'var(--sans)', fontSize: '.875rem', maxWidth: '22rem' },
    '.cm-diagnostic': { padding: '0', border: '0' },
    '.cm-diagnostic-error': { borderLeft: '4px solid var(--wrong)' },
    '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--wrong)', textDecorationSkipInk: 'none', textUnderlineOffset: '.2em' },
    '.cm-lintPoint-error:after': { borderBottomColor: 'var(--wrong)' },
    '.cm-gutter-lint': { width: '1.2em' },
    '.cm-lint-marker-error': { content: '"!"', color: 'var(--wrong)', fontWeight: '700', textAlign: 'center' },
    '.cm-panels': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', fontFamily: 'var(--sans)' },
    '.cm-panels-top': { borderBottom: '1px solid var(--rule)' },
    '.cm-panels-bottom': { borderTop: '1px solid var(--rule)' },
    '.cm-panel.cm-search': { padding: '.4rem .6rem' },
    '.cm-panel.cm-search label': { fontSize: '.8125rem' },
    '.cm-panel.cm-search [name=close], .cm-panel.cm-panel-lint [name=close]': { minWidth: '24px', minHeight: '24px', color: 'inherit' },
    '.cm-textfield': { backgroundColor: 'var(--paper)', color: 'inherit', border: '1px solid var(--edge)', borderRadius: '3px', fontSize: '.875rem' },
    '.cm-button': { backgroundImage: 'none', backgroundColor: 'transparent', color: 'inherit', border: '1px solid var(--edge)', borderRadius: '3px', minHeight: '24px' },
    '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'var(--editor-selected)', color: 'inherit' },
    '.c-comment': { color: 'var(--c-comment)', fontStyle: 'italic' },
    '.c-keyword': { color: 'var(--c-keyword)', fontWeight: '700' },
    '.c-placed, .c-word': { color: 'var(--c-keyword)' },
    '.c-text, .c-source': { color: 'var(--c-text)' },
    '.c-number': { color: 'var(--c-number)' },
    '.c-unit': { color: 'var(--c-unit)' },
    '.c-function': { color: 'var(--c-function)' },
    '.c-model': { color: 'var(--c-function)', fontWeight: '700' },
    '.c-sign': { color: 'var(--quiet)' },
  });
}
